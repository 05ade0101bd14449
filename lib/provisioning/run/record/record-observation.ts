import { recordObjects } from '@/lib/connections/record'
import { recordRemoved } from '@/lib/credentials/attempt'
import type { Tx } from '@/lib/db'
import type { Observation } from '@/lib/graph/observation'
import { isForColleague, type Outcome } from '@/lib/provisioning/decide/step'
import { keepObservation } from '@/lib/provisioning/observation-store'
import { Baseline, baselineOf } from '@/lib/provisioning/plan/additions'
import { keyOf } from '@/lib/provisioning/plan/change'
import { keptOf } from '@/lib/provisioning/plan/last-observation'
import { plan } from '@/lib/provisioning/plan/plan'
import { addEvent } from '@/lib/provisioning/store'
import type { EngineState, RunContext } from '../context'
import { recordSeen } from './record-seen'

/**
 * What the last look showed is kept with the connection: all of it, to say before the next press what it would find; what is
 * missing of a connection that once was whole (drift), and,
 * when this visit ended well, what now stands there, to know additions by.
 */
export async function recordObservation(
  tx: Tx,
  context: RunContext,
  state: EngineState,
  outcome: Outcome,
  observation: Observation,
): Promise<void> {
  const { connection, blueprint, intent, memory, observed } = state
  const { isLookingAgain, amendment } = context
  // As Graph shows it where it shows the latest: what we sent comes back with ids, and without the keys themselves.
  const latest = observed?.age === 'current' ? observed.said : observation
  await keepObservation(tx, connection.id, keptOf(latest), new Date())
  if (isLookingAgain && outcome.status !== 'done') return addOwners(tx, connection, observation)
  const isWhole = outcome.status === 'done'
  const missing = isWhole || intent === 'undo' ? [] : plan(blueprint, observation, memory, new Date()).map(keyOf)
  if (isWhole && observed?.age === 'current') await recordSeen(tx, context, state, observed.said, true)
  if (isWhole) await addEvent(tx, context.runId, 'checked', {})
  const drift = connection.grantedAt ? missing : []
  if (isWhole && intent !== 'undo') await forgetGone(tx, state, observation)
  const turned = observation.application?.switches
  const endsWell = intent !== 'undo' && (isWhole || isForColleague(outcome))
  await recordObjects(tx, connection.id, {
    // What is asked for and not granted is no drift.
    ...((isWhole || !amendment) && { drift }),
    observedAt: new Date(),
    ...(turned && { switches: turned, switchesSeenAt: new Date() }),
    ...(endsWell && { baseline: baselineOf(observation) }),
  })
}

/**
 * A credential that was replaced and is not seen any more was removed: by somebody, or by us and the answer said otherwise.
 * Should a replica have been behind, the next look that shows it takes it away.
 */
async function forgetGone(tx: Tx, { connection, memory }: EngineState, { application }: Observation): Promise<void> {
  if (!application) return
  const visible = [...application.secrets, ...application.certificates].map(({ keyId }) => keyId)
  const gone = [...memory.secrets, ...memory.certificates].flatMap(({ state, keyId }) =>
    state === 'replaced' && keyId !== null && !visible.includes(keyId) ? keyId : [],
  )
  if (gone.length > 0) await recordRemoved(tx, connection.id, gone)
}

/** A replica that was behind showed the app without its owners: the first look that shows them completes what stood. */
async function addOwners(
  tx: Tx,
  { id, baseline }: EngineState['connection'],
  { application, owners }: Observation,
): Promise<void> {
  const kept = Baseline.nullable().parse(baseline)
  if (!kept || kept.owners !== null || owners === null || application?.applicationId !== kept.applicationId) return
  await recordObjects(tx, id, { baseline: { ...kept, owners } })
}
