import { notFound } from 'next/navigation'
import { ButtonLink } from '@/app/_components/button'
import { ConnectFrame } from '@/app/connect/[connection]/connect-frame'
import { titleOf } from '@/app/connect/[connection]/title'
import { arriveToRead } from '../arrive-to-read'
import { readGiven, readReceipt } from '../read-receipt'
import { GivenReceipt } from './given-receipt'
import { Lines } from './lines'
import { Summary } from './summary'

type Props = PageProps<'/connect/[connection]/receipt/[run]'>

export const generateMetadata = async ({ params }: Props) => {
  const { connection, run } = await params
  return titleOf(connection, (id) => arriveToRead(id, run))
}

/** Of one run, for as long as the connection is known: no later run writes over it. */
export default async function ReceiptPage({ params }: Props) {
  const { connection: connectionId, run } = await params
  const arrival = await arriveToRead(connectionId, run)
  const { connection, customer, t } = arrival
  const receipt = await readReceipt(customer, connection.id, run)
  const given = receipt ? null : await readGiven(customer, connection.id, run)
  if (given) return <GivenReceipt arrival={arrival} given={given} />
  if (!receipt) notFound()
  const { runId, intent, isEmpty } = receipt
  const all = `/connect/${connection.id}/receipt`
  return (
    <ConnectFrame arrival={arrival} title={t('receipt.title')}>
      <div className="grid gap-8">
        <p>{isEmpty ? t(intent === 'undo' ? 'receipt.nothingLeftUndo' : 'receipt.nothingLeft') : t('receipt.intro')}</p>
        <Summary receipt={receipt} arrival={arrival} />
        <Lines receipt={receipt} arrival={arrival} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
          <ButtonLink href={`${all}/${runId}/json`}>{t('receipt.download')}</ButtonLink>
          <a className="link inline-flex min-h-11 items-center" href={all}>
            {t('receipt.all.link')}
          </a>
        </div>
      </div>
    </ConnectFrame>
  )
}
