import { Fragment } from 'react'
import { ButtonLink } from '@/app/_components/button'
import { Fact, Facts, Mono } from '@/app/_components/facts'
import { formatDateTime, formatSeconds } from '@/lib/i18n/format'
import { progressOf } from '@/lib/provisioning/view/progress'
import { receiptOf } from '@/lib/provisioning/view/receipt'
import type { Receipt, ReceiptLine } from '@/lib/provisioning/view/view'
import { changeInWords } from '../change-in-words'
import { ConnectFrame } from '../connect-frame'
import { titleOf } from '../title'
import { arriveToRead } from './arrive-to-read'
import { LineDetails } from './line-details'
import { withdrawalInWords } from './withdrawal-in-words'

type Arrival = Awaited<ReturnType<typeof arriveToRead>>

export const generateMetadata = async ({ params }: PageProps<'/connect/[connection]/receipt'>) =>
  titleOf((await params).connection, arriveToRead)

export default async function ReceiptPage({ params }: PageProps<'/connect/[connection]/receipt'>) {
  const arrival = await arriveToRead((await params).connection)
  const { connection, customer, t } = arrival
  const run = await progressOf(customer, connection.id)
  const receipt = run && (await receiptOf(customer, connection.id, run.runId))
  return (
    <ConnectFrame arrival={arrival} title={t('receipt.title')}>
      {receipt ? (
        <div className="grid gap-8">
          <p>{t('receipt.intro')}</p>
          <Summary receipt={receipt} arrival={arrival} />
          <Lines receipt={receipt} arrival={arrival} />
          <ButtonLink className="justify-self-start" href={`/connect/${connection.id}/receipt/json`}>
            {t('receipt.download')}
          </ButtonLink>
        </div>
      ) : (
        <p>{t('receipt.none')}</p>
      )}
    </ConnectFrame>
  )
}

function Summary({ receipt, arrival: { language, t } }: { receipt: Receipt; arrival: Arrival }) {
  return (
    <Facts>
      {receipt.approvals.map(({ by, guestOf, pressedAt, consentedAt }) => (
        <Fragment key={pressedAt.toISOString()}>
          <Fact name={t('receipt.pressed')}>
            {by}
            {guestOf && ` (${t('receipt.guestOf', { home: guestOf })})`} · {formatDateTime(pressedAt, language)}
          </Fact>
          <Fact name={t('receipt.consented')}>
            {by} · {formatDateTime(consentedAt, language)}
          </Fact>
        </Fragment>
      ))}
      {receipt.grants.map(({ by, at }) => (
        <Fact key={at.toISOString()} name={t('receipt.granted')}>
          {by} · {formatDateTime(at, language)}
        </Fact>
      ))}
      <Fact name={t('receipt.started')}>{formatDateTime(receipt.startedAt, language)}</Fact>
      {receipt.finishedAt && <Fact name={t('receipt.finished')}>{formatDateTime(receipt.finishedAt, language)}</Fact>}
      <Fact name={t('receipt.took')}>{formatSeconds(receipt.elapsedMilliseconds, language)}</Fact>
      <Fact name={t('receipt.requests')}>{receipt.graphRequests}</Fact>
      <Fact name={t('receipt.withdrawn')}>{withdrawalInWords(receipt.withdrawal, language, t)}</Fact>
      <Fact name={t('done.tenantId')}>
        <Mono>{receipt.tenantId}</Mono>
      </Fact>
      {receipt.applicationId && (
        <Fact name={t('done.applicationId')}>
          <Mono>{receipt.applicationId}</Mono>
        </Fact>
      )}
    </Facts>
  )
}

function Lines({ receipt, arrival: { language, t } }: { receipt: Receipt; arrival: Arrival }) {
  return (
    <ol className="grid gap-4">
      {receipt.lines.filter(wasTried).map((line) => (
        <li key={`${line.at.toISOString()}${line.change}`} className="border-line border-t pt-3 text-sm">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="font-medium">{changeInWords(line.change, t)}</span>
            <span>
              {t(`receipt.outcomes.${wasTriedAgain(line, receipt) ? 'again' : line.outcome}`)}
              {line.status !== null && (
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

function wasTriedAgain(line: ReceiptLine, { lines }: Receipt): boolean {
  if (line.outcome !== 'refused') return false
  return lines.slice(lines.indexOf(line) + 1).some(({ change }) => change === line.change)
}
