import { Notice } from '@/app/_components/notice'
import { ManualSteps } from '@/app/join/[token]/by-hand/manual-steps'
import { ownAttempts } from '@/lib/credentials/attempt'
import { handoffOf } from '@/lib/handoff/find'
import { mayDecide } from '@/lib/identity/customer-rules'
import { WhoCan } from '../_who-can/who-can'
import { arrive } from '../arrive'
import { ConnectFrame } from '../connect-frame'
import { Held } from '../done/held'
import { titleOf } from '../title'
import { HandOver } from './hand-over'

export const generateMetadata = async ({ params }: PageProps<'/connect/[connection]/by-hand'>) =>
  titleOf((await params).connection)

export default async function ByHandPage({ params }: PageProps<'/connect/[connection]/by-hand'>) {
  const arrival = await arrive((await params).connection)
  const { connection, customer, t } = arrival
  const { spencerContactName: name, spencerContactEmail: email } = connection
  const [credentials, handoff] = await Promise.all([ownAttempts(customer), handoffOf(customer, connection.id)])
  const live = credentials.filter(({ state, runId }) => state === 'live' && runId === null)
  return (
    <ConnectFrame arrival={arrival} title={t('hand.title')}>
      <ManualSteps wishes={connection} helper={{ name, email }} t={t}>
        {(customer.intent === 'connect' || customer.intent === 'renew') &&
          (mayDecide(customer) ? <HandOver arrival={arrival} /> : <WhoCan arrival={arrival} page="by-hand" />)}
      </ManualSteps>
      {live.length > 0 && (
        <section className="mt-8 grid gap-4 border-line border-t pt-6">
          <h2 className="text-lg">{t('hand.give.now')}</h2>
          {!connection.grantedAt && (
            <Notice kind="needs-you">
              <p>{t('hand.give.missing')}</p>
            </Notice>
          )}
          <Held arrival={arrival} live={live} handoff={handoff} />
        </section>
      )}
      <a className="link mt-8 inline-flex min-h-11 items-center text-sm" href={`/connect/${connection.id}/review`}>
        {t('hand.back')}
      </a>
    </ConnectFrame>
  )
}
