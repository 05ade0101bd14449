import { redirect } from 'next/navigation'
import { ButtonLink } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { Switched } from '@/app/_proof/switched'
import { Untested } from '@/app/_proof/untested'
import { ownAttempts } from '@/lib/credentials/attempt'
import { isTested, secretProofOf } from '@/lib/credentials/proof'
import { isOff } from '@/lib/graph/switches'
import { handoffOf } from '@/lib/handoff/find'
import { provableUntil } from '@/lib/handoff/hold'
import { formatSeconds } from '@/lib/i18n/format'
import { givenOf } from '@/lib/provisioning/view/given'
import { progressOf } from '@/lib/provisioning/view/progress'
import { type Renewal, renewalOf } from '@/lib/provisioning/view/renewal'
import type { RunView } from '@/lib/provisioning/view/view'
import { withdrawalNow } from '@/lib/provisioning/view/withdrawal-now'
import { type Arrival, arrive } from '../arrive'
import { ConnectFrame } from '../connect-frame'
import { StoppedNotice } from '../stopped-notice'
import { titleOf } from '../title'
import { CalendarFeed } from './calendar-feed'
import { GivenApp } from './given-app'
import { GivenEnd } from './given-end'
import { Held } from './held'
import { InNumbers, Nothing, partFor } from './in-numbers'
import { Withdrawn } from './withdrawn'

export const generateMetadata = async ({ params }: PageProps<'/connect/[connection]/done'>) =>
  titleOf((await params).connection)

/** What there is now, until when, and that our own access is gone. */
export default async function DonePage({ params }: PageProps<'/connect/[connection]/done'>) {
  const arrival = await arrive((await params).connection)
  const { connection, customer, language, t } = arrival
  const run = await progressOf(customer, connection.id)
  const isAtMicrosoft = run?.reason === 'consent_page'
  const waitsForGrants = run?.state === 'needs_person' && /^(colleague|consent_page)$/.test(run.reason ?? '')
  const given = await givenOf(customer, connection.id)
  if (given?.isUnseen && customer.intent === 'connect') return <GivenApp arrival={arrival} given={given} />
  const isOfBefore = run?.intent !== 'undo' && connection.grantedAt === null
  if (!run || (run.state === 'done' ? isOfBefore : !waitsForGrants)) redirect(`/connect/${connection.id}`)
  const [withdrawal, credentials, handoff, until, renewal] = await Promise.all([
    withdrawalNow(customer, customer.tenantId),
    ownAttempts(customer),
    handoffOf(customer, connection.id),
    provableUntil(customer, connection.id),
    customer.intent === 'renew' ? renewalOf(customer) : null,
  ])
  const isOnItsWay = handoff?.state === 'held' || handoff?.state === 'linked'
  const live = credentials.filter(({ state }) => state === 'live')
  const proof = secretProofOf(credentials)
  const isUntested = run.intent !== 'undo' && (waitsForGrants ? proof.is !== 'yes' : !isTested(proof, connection))

  return (
    <ConnectFrame arrival={arrival} step={3} title={titleFor(arrival, run, { isUntested, waitsForGrants })}>
      <div className="grid gap-8">
        <StoppedNotice arrival={arrival}>
          {t('stop.done')} {isOnItsWay && t('stop.secret')}
        </StoppedNotice>
        {run.intent !== 'undo' && <Switched of={connection} language={language} t={t} />}
        {isUntested && <Untested proof={proof} until={until} language={language} t={t} />}
        {waitsForGrants ? (
          <Notice kind="needs-you">
            <p>{t(isAtMicrosoft ? 'done.consentPageBody' : 'done.colleagueBody')}</p>
            <ButtonLink className="justify-self-start" href={`/connect/${connection.id}/run`}>
              {t(isAtMicrosoft ? 'person.consent_page.title' : 'done.colleagueLink')}
            </ButtonLink>
          </Notice>
        ) : (
          <div className="grid gap-1">
            <InNumbers arrival={arrival} run={run} />
            {run.alteration === 'stands' && <p>{t('done.standsBody')}</p>}
            {run.isEmpty && <Nothing arrival={arrival} run={run} />}
            {run.intent === 'undo' && !run.isEmpty && <p>{t(run.isAdopted ? 'done.undoneAdopted' : 'done.undone')}</p>}
          </div>
        )}
        {withdrawal !== undefined && <Withdrawn withdrawal={withdrawal} arrival={arrival} />}
        {renewal && <Old renewal={renewal} arrival={arrival} />}
        <Held arrival={arrival} live={live} handoff={handoff} />
        {given && <GivenEnd given={given} language={language} t={t} />}
        <Further arrival={arrival} run={run} dates={live.filter(({ endsAt }) => endsAt).length} />
      </div>
    </ConnectFrame>
  )
}

/** What becomes of the old secret: it works until Spencer has stored the new one; then one press removes it. */
function Old({ renewal: { stage }, arrival: { connection, t } }: { renewal: Renewal; arrival: Arrival }) {
  if (stage === 'made') return <p>{t('renewal.made')}</p>
  if (stage !== 'tidy') return null
  return (
    <Notice kind="calm">
      <p>{t('renewal.tidy')}</p>
      <ButtonLink className="justify-self-start" href={`/connect/${connection.id}/review`}>
        {t('renewal.toTidy')}
      </ButtonLink>
    </Notice>
  )
}

type Stands = { isUntested: boolean; waitsForGrants: boolean }

/** *Connected* is said of what was seen to work, and of nothing that keeps everybody out. */
function titleFor(arrival: Arrival, run: RunView, stands: Stands): string {
  const { connection, customer, language, t } = arrival
  if (run.intent !== 'undo' && isOff(connection.switches)) return t('switches.title')
  if (stands.isUntested) return t('proof.title')
  if (stands.waitsForGrants) return t(run.reason === 'consent_page' ? 'done.consentPageTitle' : 'done.colleagueTitle')
  const titles = {
    connect: 'done.title',
    grant: 'done.titleGrant',
    renew: 'done.titleRenew',
    repair: 'done.titleRepair',
    undo: 'done.titleUndo',
  } as const
  const isLooked = customer.intent === 'connect' && run.intent === 'repair'
  if (run.isEmpty && !isLooked) return t(run.intent === 'undo' ? 'done.titleNothingUndo' : 'done.titleNothing')
  if (run.alteration) return t(`done.amended.${run.alteration}`)
  const { elapsedMilliseconds } = partFor(arrival, run)
  const intent = customer.intent === 'grant' || isLooked ? customer.intent : run.intent
  if (elapsedMilliseconds <= 0) return t(`done.titlePlain.${intent}`)
  return t(titles[intent], { time: formatSeconds(elapsedMilliseconds, language) })
}

function Further({ arrival, run, dates }: { arrival: Arrival; run: RunView; dates: number }) {
  const { connection, t } = arrival
  const { id, applicationId, userSync, securityGroups } = connection
  const isThere = applicationId && (run.intent !== 'undo' || run.isAdopted)
  const link = 'link inline-flex min-h-11 items-center'
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
        {dates > 0 && (
          <ButtonLink kind="primary" href={`/api/calendar/${id}`}>
            {t(dates > 1 ? 'done.calendar' : 'done.calendarOne')}
          </ButtonLink>
        )}
        <a className={link} href={`/connect/${id}/receipt/${run.runId}`}>
          {t('done.receipt')}
        </a>
        {isThere && (
          <a
            className={link}
            target="_blank"
            rel="noreferrer"
            href={`https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${applicationId}`}
          >
            {t('done.openEntra')}
          </a>
        )}
      </div>
      {dates > 0 && <CalendarFeed arrival={arrival} />}
      {userSync && (
        <section className="border-line border-t pt-6">
          <h2 className="text-lg">{t('done.next')}</h2>
          <p className="mt-1 text-sm">
            <a className={link} href={`/connect/${id}/mapping`}>
              {t('done.nextMapping')} {securityGroups && t('done.nextGroups')}
            </a>
          </p>
          <p className="text-quiet text-sm">{t('done.nextHint')}</p>
        </section>
      )}
    </>
  )
}
