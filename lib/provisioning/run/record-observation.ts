import { recordObjects } from '@/lib/connections/record'
import { recordRemoved } from '@/lib/credentials/attempt'
import type { Tx } from '@/lib/db'
import type { Observation } from '@/lib/graph/observation'
import { Baseline, baselineOf } from '../plan/additions'
import { keyOf } from '../plan/change'
import { plan } from '../plan/plan'
import type { Sight } from './converge'
import { memoryOf } from './memory-of'
import { type Ending, isForColleague, type Working } from './working'

/**
 * What the last look showed is kept with the connection: what is missing of a connection that once was whole (drift), and,
 * when this visit ended well, what now stands there, to know additions by.
 */
export async function recordSight(tx: Tx, working: Working, ending: Ending, { observation }: Sight): Promise<void> {
  const { connection, blueprint, intent, isLookingAgain } = working
  if (isLookingAgain && ending.status !== 'done') return addOwners(tx, connection, observation)
  const isWhole = ending.status === 'done'
  const missing =
    isWhole || intent === 'undo' ? [] : plan(blueprint, observation, await memoryOf(working, tx), new Date()).map(keyOf)
  const drift = connection.grantedAt ? missing : []
  if (isWhole && intent !== 'undo') await forgetGone(tx, working, observation)
  const endsWell = intent !== 'undo' && (isWhole || isForColleague(ending))
  await recordObjects(tx, connection.id, {
    drift,
    observedAt: new Date(),
    ...(endsWell && { baseline: baselineOf(observation) }),
  })
}

/**
 * A credential that was replaced and is not seen any more was removed: by somebody, or by us and the answer said otherwise.
 * Should a replica have been behind, the next look that shows it takes it away.
 */
async function forgetGone(tx: Tx, working: Working, { application }: Observation): Promise<void> {
  if (!application) return
  const visible = [...application.secrets, ...application.certificates].map(({ keyId }) => keyId)
  const { secrets, certificates } = await memoryOf(working, tx)
  const gone = [...secrets, ...certificates].flatMap(({ state, keyId }) =>
    state === 'replaced' && keyId !== null && !visible.includes(keyId) ? keyId : [],
  )
  if (gone.length > 0) await recordRemoved(tx, working.connection.id, gone)
}

/** A replica that was behind showed the app without its owners: the first look that shows them completes what stood. */
async function addOwners(
  tx: Tx,
  { id, baseline }: Working['connection'],
  { application, owners }: Observation,
): Promise<void> {
  const kept = Baseline.nullable().parse(baseline)
  if (!kept || kept.owners !== null || owners === null || application?.applicationId !== kept.applicationId) return
  await recordObjects(tx, id, { baseline: { ...kept, owners } })
}
