import { formatDateTime } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Translator } from '@/lib/i18n/translator'
import type { Receipt } from '@/lib/provisioning/view/view'

type Given = Pick<Receipt, 'withdrawal' | 'isGivenAnew'>

/** Nothing recorded: the run needs our access. */
export function withdrawalInWords({ withdrawal, isGivenAnew }: Given, language: Language, t: Translator): string {
  if (!withdrawal) return t('receipt.withdrawnWord.held')
  if (withdrawal.is === 'unknown') return t(`receipt.withdrawnWord.${withdrawal.why}`)
  const word = isGivenAnew ? 'anew' : withdrawal.is
  return t(`receipt.withdrawnWord.${word}`, { at: formatDateTime(withdrawal.seenAt, language) })
}
