import { formatDateTime } from '@/lib/i18n/format'
import { everGiven } from '@/lib/provisioning/view/given'
import { type ReceiptEntry, receiptsOf } from '@/lib/provisioning/view/receipt'
import { ConnectFrame } from '../connect-frame'
import { titleOf } from '../title'
import { arriveToRead } from './arrive-to-read'

export const generateMetadata = async ({ params }: PageProps<'/connect/[connection]/receipt'>) =>
  titleOf((await params).connection, arriveToRead)

/** Every piece of work there was, each with the address of its own receipt. */
export default async function ReceiptsPage({ params }: PageProps<'/connect/[connection]/receipt'>) {
  const arrival = await arriveToRead((await params).connection)
  const { connection, customer, language, t } = arrival
  const [receipts, given] = await Promise.all([receiptsOf(customer, connection.id), everGiven(customer, connection.id)])
  return (
    <ConnectFrame arrival={arrival} title={t('receipt.all.title')}>
      {receipts.length + given.length === 0 ? (
        <p>{t('receipt.none')}</p>
      ) : (
        <div className="grid gap-6">
          <p>{t('receipt.all.intro')}</p>
          <ul className="divide-y divide-line border-line border-y">
            {receipts.map((one) => (
              <li key={one.runId} className="flex flex-wrap items-center justify-between gap-x-6 py-1">
                <a
                  className="link inline-flex min-h-11 items-center"
                  href={`/connect/${connection.id}/receipt/${one.runId}`}
                >
                  {t(one.alteration ? `receipt.all.amended.${one.alteration}` : `receipt.all.of.${one.intent}`)} ·{' '}
                  {formatDateTime(one.startedAt, language)}
                </a>
                <span className="text-quiet text-sm">{t(`receipt.all.state.${stateOf(one)}`)}</span>
              </li>
            ))}
            {given.map(({ credentialId, at }) => (
              <li key={credentialId} className="flex flex-wrap items-center justify-between gap-x-6 py-1">
                <a
                  className="link inline-flex min-h-11 items-center"
                  href={`/connect/${connection.id}/receipt/${credentialId}`}
                >
                  {t('given.receipt.entry')} · {formatDateTime(at, language)}
                </a>
                <span className="text-quiet text-sm">{t('given.receipt.state')}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </ConnectFrame>
  )
}

function stateOf({ state, isEmpty }: ReceiptEntry) {
  if (state === 'done') return isEmpty ? 'empty' : 'done'
  return state === 'stopped' ? 'stopped' : 'open'
}
