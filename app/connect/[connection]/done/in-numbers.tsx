import { formatDateTime, formatSeconds } from '@/lib/i18n/format'
import type { RunView } from '@/lib/provisioning/view/view'
import type { Arrival } from '../arrive'

/** A colleague who came for the last step of a run reads what came of their own consent. */
export const partFor = ({ customer }: Arrival, run: RunView) => (customer.intent === 'grant' && run.part) || run

export function InNumbers({ arrival, run }: { arrival: Arrival; run: RunView }) {
  const { language, t } = arrival
  const { graphRequests: count, waitingLooks: looks, waitedMilliseconds } = partFor(arrival, run)
  return (
    <p>
      {t('done.requests', { count, looks })}{' '}
      {waitedMilliseconds > 0 && t('done.waited', { time: formatSeconds(waitedMilliseconds, language) })}
    </p>
  )
}

/** What a run without anything to do has seen. */
export function Nothing({ arrival: { connection, language, t }, run }: { arrival: Arrival; run: RunView }) {
  const at = run.checkedAt && formatDateTime(run.checkedAt, language)
  if (at === null) return null
  return (
    <p>
      {run.intent === 'undo' ? t('done.nothingUndo', { at, domain: connection.domain }) : t('done.nothing', { at })}
    </p>
  )
}
