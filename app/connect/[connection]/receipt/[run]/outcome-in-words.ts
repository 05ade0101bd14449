import { formatDateTime } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import type { Receipt, ReceiptLine } from '@/lib/provisioning/view/view'

type Words = { language: Language; t: Translator }

/** As Graph answered, and as a look showed it; where the answer was lost only the look tells. */
export function outcomeInWords(line: ReceiptLine, receipt: Pick<Receipt, 'lines'>, { language, t }: Words): string {
  const { outcome, seen } = line
  if (outcome === 'refused') return refusedInWords(line, receipt, { language, t })
  if (outcome === 'unknown' && seen?.is === 'unknown' && seen.why === 'sent_again')
    return t('receipt.outcomes.lostAgain')
  if (!seen || seen.is === 'unknown') return t(`receipt.outcomes.${isOnlySaid(line) ? 'doneUnseen' : outcome}`)
  const at = formatDateTime(seen.seenAt, language)
  if (outcome === 'done') return t(`receipt.outcomes.${seen.is === 'yes' ? 'doneSeen' : 'done'}`, { at })
  return t(`receipt.outcomes.${seen.is === 'yes' ? 'lostSeen' : 'lostGone'}`, { at })
}

/** What is made where it is missing is answered with 204 where it is said to be there already, and then shows nothing. */
const isOnlySaid = ({ change, outcome, status }: ReceiptLine) =>
  outcome === 'done' && status === 204 && change.startsWith('create ')

function refusedInWords(line: ReceiptLine, { lines }: Pick<Receipt, 'lines'>, { language, t }: Words): string {
  const isTriedAgain = lines.slice(lines.indexOf(line) + 1).some(({ change }) => change === line.change)
  if (isTriedAgain) return t('receipt.outcomes.again')
  const { seen } = line
  if (!seen || seen.is === 'unknown') return t(`receipt.outcomes.${isFault(line) ? 'fault' : 'refused'}`)
  const at = formatDateTime(seen.seenAt, language)
  if (seen.is === 'yes') return t(`receipt.outcomes.${isFault(line) ? 'faultSeen' : 'refusedSeen'}`, { at })
  return isFault(line) ? t('receipt.outcomes.faultGone', { at }) : t('receipt.outcomes.refused')
}

/** After a fault of Microsoft's it may have been done; Graph gives 404 for what it has made, too. */
const isFault = ({ status }: ReceiptLine) => status !== null && (status >= 500 || status === 404)
