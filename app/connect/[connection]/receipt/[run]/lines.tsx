import { Mono } from '@/app/_components/facts'
import { changeInWords } from '@/app/connect/[connection]/change-in-words'
import { formatDateTime } from '@/lib/i18n/format'
import type { Receipt, ReceiptLine } from '@/lib/provisioning/view/view'
import type { ReadingArrival } from '../arrive-to-read'
import { LineDetails } from './line-details'

type Given = { receipt: Receipt; arrival: ReadingArrival }

/** What was sent, one by one, and what became of it. */
export function Lines({ receipt, arrival }: Given) {
  const { language, t } = arrival
  return (
    <ol className="grid gap-4">
      {receipt.lines.filter(wasTried).map((line) => (
        <li key={`${line.at.toISOString()}${line.change}`} className="border-line border-t pt-3 text-sm">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="font-medium">{changeInWords(line.change, t, receipt.intent === 'undo')}</span>
            <span>
              {outcomeOf(line, { receipt, arrival })}
              {!!line.status && (
                <span className="text-quiet">
                  {' '}
                  · HTTP {line.status} {line.code}
                </span>
              )}
            </span>
          </p>
          <p className="text-quiet">
            {formatDateTime(line.at, language)} · {line.by}
          </p>
          {line.requestId && (
            <p className="text-quiet">
              {t('receipt.request')} <Mono>{line.requestId}</Mono>
            </p>
          )}
          <LineDetails line={line} t={t} />
        </li>
      ))}
    </ol>
  )
}

/** In a batch, 424 says that an earlier request failed and this one was never begun. The file has these lines too. */
const wasTried = ({ status }: ReceiptLine) => status !== 424

/** As Graph answered, and as a look showed it; where the answer was lost only the look tells. */
function outcomeOf(line: ReceiptLine, { receipt, arrival: { language, t } }: Given): string {
  const { outcome, seen } = line
  if (outcome === 'refused') return t(`receipt.outcomes.${wasTriedAgain(line, receipt) ? 'again' : 'refused'}`)
  if (outcome === 'unknown' && seen?.is === 'unknown' && seen.why === 'sent_again')
    return t('receipt.outcomes.lostAgain')
  if (!seen || seen.is === 'unknown') return t(`receipt.outcomes.${outcome}`)
  const at = formatDateTime(seen.seenAt, language)
  if (outcome === 'done') return t(`receipt.outcomes.${seen.is === 'yes' ? 'doneSeen' : 'done'}`, { at })
  return t(`receipt.outcomes.${seen.is === 'yes' ? 'lostSeen' : 'lostGone'}`, { at })
}

function wasTriedAgain(line: ReceiptLine, { lines }: Receipt): boolean {
  return lines.slice(lines.indexOf(line) + 1).some(({ change }) => change === line.change)
}
