import type { Converged } from './converge'
import { handOver, prove } from './prove'
import { recordSight } from './record-observation'
import { settleEnding } from './settle-ending'
import { withdraw } from './withdraw'
import { type Ending, isForColleague, type Working } from './working'

/** What follows once a run can go no further: what was made is proven and handed over, our own access given back. */
export async function conclude(working: Working, { ending, sight }: Converged): Promise<void> {
  const { lease } = working
  if (sight) await lease.write((tx) => recordSight(tx, working, ending, sight))
  if (hasNews(working, ending)) {
    await prove(working, ending.status === 'done')
    await handOver(working)
  }
  if (ending.status !== 'needs_person') await withdraw(working, sight)
  await lease.write((tx) => settleEnding(tx, working, ending))
}

/** There may be a secret to prove and deliver. A run that only looked again whether a colleague was there has none. */
function hasNews({ isLookingAgain, intent }: Working, ending: Ending): boolean {
  if (intent === 'undo') return false
  return ending.status === 'done' || (isForColleague(ending) && !isLookingAgain)
}
