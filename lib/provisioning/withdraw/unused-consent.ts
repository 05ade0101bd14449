import type { Tx } from '@/lib/db'
import type { UnusedConsent } from '@/lib/identity/sign-in/hooks'
import { isAtWork } from '../at-work'
import { addEvent, findRun } from '../store'
import { setWithdrawal } from './store'

/**
 * Somebody consented for a run that takes nothing from them: it ended meanwhile, or they were refused. What was said of the
 * portal's access is so no more. A run at work gives it back at its end; for one at rest `leftovers` does.
 */
export async function recordUnusedConsent(tx: Tx, { runId, personId, expiresAt }: UnusedConsent): Promise<void> {
  const { state } = await findRun(tx, runId)
  await addEvent(tx, runId, 'consented besides', { by: personId })
  await setWithdrawal(tx, [runId], isAtWork(state) ? null : { is: 'unknown', why: 'not_yet', triesUntil: expiresAt })
}
