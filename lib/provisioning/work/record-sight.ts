import { recordObjects } from '../../connections/record'
import type { Tx } from '../../db'
import { keyOf } from '../plan/change'
import { plan } from '../plan/plan'
import { standingOf } from '../plan/strangers'
import type { Sight } from './converge'
import { memoryOf } from './memory-of'
import { type Ending, isForColleague, type Working } from './working'

/**
 * What the last look showed is kept with the connection: what is missing of a connection that once was whole (drift), and,
 * when this visit ended well, what now stands there, to know newcomers by.
 */
export async function recordSight(tx: Tx, working: Working, ending: Ending, { seen }: Sight): Promise<void> {
  const { connection, blueprint, intent, isLookingAgain } = working
  if (isLookingAgain && ending.status !== 'done') return
  const isWhole = ending.status === 'done'
  const missing =
    isWhole || intent === 'undo' ? [] : plan(blueprint, seen, await memoryOf(working), new Date()).map(keyOf)
  const drift = connection.grantedAt ? missing : []
  const endsWell = intent !== 'undo' && (isWhole || isForColleague(ending))
  await recordObjects(tx, connection.id, {
    drift,
    lookedAt: new Date(),
    ...(endsWell && { standing: standingOf(seen) }),
  })
}
