import { redirect } from 'next/navigation'
import { StepList } from '@/app/_components/step-list'
import { formatDateTime } from '@/lib/i18n/format'
import { progressOf } from '@/lib/provisioning/view/progress'
import { arrive } from '../arrive'
import { ConnectFrame } from '../connect-frame'
import { StoppedNotice } from '../stopped-notice'
import { titleOf } from '../title'
import { refusalOf } from './_consent/refusal-of'
import { WantsConsent } from './_consent/wants-consent'
import { Elapsed } from './_progress/elapsed'
import { Follow } from './_progress/follow'
import { Kept } from './_progress/kept'
import { nowOf, shownSteps } from './_progress/shown-steps'
import { Stopped } from './_progress/stopped'
import { NeedsPerson } from './_question/needs-person'

export const generateMetadata = async ({ params }: PageProps<'/connect/[connection]/run'>) =>
  titleOf((await params).connection)

/** What happens now, for as long as it does. Nobody has to stay: the run goes on without this page. */
export default async function RunPage({ params, searchParams }: PageProps<'/connect/[connection]/run'>) {
  const arrival = await arrive((await params).connection)
  const { connection, customer, language, t } = arrival
  const run = await progressOf(customer, connection.id)
  if (!run || run.isAnothersPress) redirect(`/connect/${connection.id}/review`)
  if (run.state === 'done') redirect(`/connect/${connection.id}/done`)
  const { why, ...query } = await searchParams
  const refusal = refusalOf(why, query)
  const isAtWork = run.state === 'queued' || run.state === 'running' || run.state === 'waiting'
  const { domain } = connection
  const isHalted = run.state === 'waiting' && run.reason === 'stopped'
  const title = isHalted && arrival.stoppedSince ? t('stop.runTitle') : t(`run.title.${run.state}`, { domain })

  return (
    <ConnectFrame arrival={arrival} step={3} title={title}>
      {isAtWork && (
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
      )}
      {run.state !== 'stopped' && <Follow runId={run.runId} after={run.lastSeq} />}
      <p role="status" className="sr-only">
        {nowOf(run, domain, t)}
      </p>
      <div className="grid gap-8">
        {run.state !== 'stopped' && <StoppedNotice arrival={arrival}>{t('stop.run')}</StoppedNotice>}
        {run.state === 'awaiting_consent' && <WantsConsent arrival={arrival} refusal={refusal} />}
        {run.state === 'needs_person' && <NeedsPerson arrival={arrival} run={run} refusal={refusal} />}
        {run.state === 'stopped' && <Stopped arrival={arrival} run={run} />}
        {run.state === 'queued' && <p className="text-quiet">{t('run.queued')}</p>}
        <section className="grid gap-4">
          {run.state !== 'awaiting_consent' && (
            <p className="flex justify-between gap-x-6 text-quiet text-sm">
              <span>
                {t('run.started', { name: run.startedBy, time: formatDateTime(run.startedAt, language) })}
                {' · '}
                {t('run.requests', { count: run.graphRequests, looks: run.waitingLooks })}
              </span>
              <Elapsed
                milliseconds={run.elapsedMilliseconds}
                isRunning={isAtWork && !isHalted}
                label={t('run.elapsed')}
              />
            </p>
          )}
          <StepList label={t('run.steps')} steps={shownSteps(run, domain, language, t)} />
        </section>
        {isAtWork && <p className="border-line border-t pt-4 text-quiet text-sm">{t('run.close')}</p>}
        {(run.state === 'needs_person' || run.state === 'stopped') && <Kept run={run} domain={domain} t={t} />}
      </div>
    </ConnectFrame>
  )
}
