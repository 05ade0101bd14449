import { ManualSteps } from '@/app/join/[token]/by-hand/manual-steps'
import { arrive } from '../arrive'
import { ConnectFrame } from '../connect-frame'
import { titleOf } from '../title'

export const generateMetadata = async ({ params }: PageProps<'/connect/[connection]/by-hand'>) =>
  titleOf((await params).connection)

export default async function ByHandPage({ params }: PageProps<'/connect/[connection]/by-hand'>) {
  const arrival = await arrive((await params).connection)
  const { connection, t } = arrival
  const { spencerContactName: name, spencerContactEmail: email } = connection
  return (
    <ConnectFrame arrival={arrival} title={t('hand.title')}>
      <ManualSteps wishes={connection} helper={{ name, email }} t={t} />
      <a className="link mt-8 inline-flex min-h-11 items-center text-sm" href={`/connect/${connection.id}/review`}>
        {t('hand.back')}
      </a>
    </ConnectFrame>
  )
}
