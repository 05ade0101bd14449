import type { Tx } from '@/lib/db'
import type { Observation } from '@/lib/graph/observation'
import { markSeen, unseenEntries } from '@/lib/provisioning/observation-store'
import { isShown } from '@/lib/provisioning/plan/is-shown'
import { plan } from '@/lib/provisioning/plan/plan'
import type { EngineState, RunContext } from '../context'

/**
 * Each line of the ledger is settled by the first look that shows it. What a look does not show may be a replica that is
 * behind; only the last look of a run that is done says of a lost answer that nothing came of it. What was refused may stand
 * all the same: a proxy that sends twice hands on the second answer, a colleague was faster. What was sent again is no longer
 * told apart from the next attempt, but for a secret, which has a name of its own each time.
 */
export async function recordSeen(
  tx: Tx,
  { runId }: RunContext,
  { blueprint, memory, intent, attempts }: EngineState,
  said: Observation,
  isLast: boolean,
  now = new Date(),
): Promise<void> {
  if (attempts.size === 0) return
  const unseen = await unseenEntries(tx, runId)
  const entries = unseen.filter(({ change, attempt }) => change === 'add secret' || attempts.get(change) === attempt)
  if (entries.length === 0) return
  const missing = plan(blueprint, said, memory, now)
  const shown = entries.filter((entry) => isShown(entry, said, missing, intent === 'undo'))
  await markSeen(tx, runId, shown, true, now)
  const lost = entries.filter((entry) => !shown.includes(entry) && entry.outcome !== 'done')
  if (isLast) await markSeen(tx, runId, lost, false, now)
}
