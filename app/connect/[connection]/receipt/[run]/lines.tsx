import { Mono } from '@/app/_components/facts'
import { changeInWords } from '@/app/connect/[connection]/change-in-words'
import { formatDateTime } from '@/lib/i18n/format'
import type { Receipt, ReceiptLine } from '@/lib/provisioning/view/view'
import type { ReadingArrival } from '../arrive-to-read'
import { LineDetails } from './line-details'
import { outcomeInWords } from './outcome-in-words'

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
              {outcomeInWords(line, receipt, arrival)}
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
