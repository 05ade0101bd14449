import { isAdopted } from '@/lib/connections/model'
import { asActor } from '@/lib/db'
import type { Customer, ReceiptViewer, Staff } from '@/lib/identity/actor'
import { alterationIn } from '../amended'
import { isAnothersPress } from '../approvals'
import type { Difference } from '../plan/difference'
import { questionKey } from '../plan/question-key'
import { checkedAtOf, isEmpty, madeBy } from './event'
import { numbersOf, partOf } from './numbers'
import { stepsOf } from './steps'
import { eventsOf, latestRun, mayHaveWritten } from './store'
import type { RunView } from './view'

/** The newest run of a connection as people see it; null when there was none. */
export async function progressOf(
  reader: Customer | ReceiptViewer | Staff,
  connectionId: string,
  now = new Date(),
): Promise<RunView | null> {
  const db = asActor(reader)
  const run = await latestRun(db, connectionId)
  if (!run) return null
  const events = await eventsOf(db, run.id)
  const made = events.flatMap(madeBy)
  const isLent = isAdopted(run.connection)
  const difference = run.state === 'needs_person' ? (run.difference as Difference | null) : null
  return {
    runId: run.id,
    connectionId: run.connectionId,
    invitationId: run.invitationId,
    intent: run.intent,
    alteration: alterationIn(run),
    state: run.state,
    reason: run.reason,
    startedBy: run.startedBy.name,
    isAnothersPress: isAnothersPress(run, reader.personId),
    startedAt: run.createdAt,
    finishedAt: run.finishedAt,
    ...numbersOf(run, events, now),
    part: partOf(run, events, reader.personId, now),
    isEmpty: isEmpty(run, events) && alterationIn(run) !== 'stands',
    checkedAt: checkedAtOf(events),
    isAdopted: isLent,
    steps: stepsOf({ ...run, isAdopted: isLent, renews: run.invitation?.renews ?? [] }, events, now),
    difference,
    question: difference && questionKey(difference),
    kept: keptOf(made),
    mayHaveWritten: made.length > 0 || (isHeldUp(run.state) && (await mayHaveWritten(db, run))),
    lastSeq: events.at(-1)?.seq ?? 0,
  }
}

/** Where it goes no further by itself people read what there is. */
const isHeldUp = (state: RunView['state']) => state === 'needs_person' || state === 'stopped'

function keptOf(made: string[]): RunView['kept'] {
  const kept: RunView['kept'] = []
  if (made.includes('create application')) kept.push('application')
  if (made.includes('create service principal')) kept.push('service_principal')
  if (made.some((change) => /^(assign role|grant scopes)/.test(change))) kept.push('permissions')
  if (made.includes('add secret')) kept.push('secret')
  return kept
}
