import { ButtonLink } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { FactsOfGiven } from '@/app/_given/facts-of-given'
import { ManualSteps } from '@/app/join/[token]/by-hand/manual-steps'
import { ownAttempts } from '@/lib/credentials/attempt'
import { isTested, secretProofOf } from '@/lib/credentials/proof'
import { handoffOf } from '@/lib/handoff/find'
import { mayDecide } from '@/lib/identity/customer-rules'
import { givenOf } from '@/lib/provisioning/view/given'
import { WhoCan } from '../_who-can/who-can'
import { arrive } from '../arrive'
import { ConnectFrame } from '../connect-frame'
import { GivenEnd } from '../done/given-end'
import { Held } from '../done/held'
import { titleOf } from '../title'
import { HandOver } from './hand-over'

export const generateMetadata = async ({ params }: PageProps<'/connect/[connection]/by-hand'>) =>
  titleOf((await params).connection)

export default async function ByHandPage({ params }: PageProps<'/connect/[connection]/by-hand'>) {
  const arrival = await arrive((await params).connection)
  const { connection, customer, language, t } = arrival
  const { spencerContactName: name, spencerContactEmail: email } = connection
  const [credentials, handoff, given] = await Promise.all([
    ownAttempts(customer),
    handoffOf(customer, connection.id),
    givenOf(customer, connection.id),
  ])
  const live = credentials.filter(({ state, runId }) => state === 'live' && runId === null)
  const areRolesMissing = !connection.grantedAt && !isTested(secretProofOf(credentials), connection)
  return (
    <ConnectFrame arrival={arrival} title={t('hand.title')}>
      <ManualSteps wishes={connection} helper={{ name, email }} t={t}>
        {(customer.intent === 'connect' || customer.intent === 'renew') &&
          (mayDecide(customer) ? <HandOver arrival={arrival} /> : <WhoCan arrival={arrival} page="by-hand" />)}
      </ManualSteps>
      {live.length > 0 && (
        <section className="mt-8 grid gap-4 border-line border-t pt-6">
          <h2 className="text-lg">{t('hand.give.now')}</h2>
          {areRolesMissing && (
            <Notice kind="needs-you">
              <p>{t('hand.give.missing')}</p>
            </Notice>
          )}
          {given && <FactsOfGiven given={given} language={language} t={t} />}
          <Held arrival={arrival} live={live} handoff={handoff} />
          {given && <GivenEnd given={given} language={language} t={t} />}
          {given?.isUnseen && (
            <ButtonLink kind="primary" className="justify-self-start" href={`/connect/${connection.id}/review`}>
              {t('given.act')}
            </ButtonLink>
          )}
        </section>
      )}
      {!given?.isUnseen && (
        <a className="link mt-8 inline-flex min-h-11 items-center text-sm" href={`/connect/${connection.id}/review`}>
          {t('hand.back')}
        </a>
      )}
    </ConnectFrame>
  )
}
