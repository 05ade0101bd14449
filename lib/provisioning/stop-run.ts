import { audit } from '@/lib/audit/audit'
import type { Tx } from '@/lib/db'
import { retireRunTokens } from '@/lib/identity/tokens/retired-token'
import { addEvent, fenceOff } from './store'
import { setWithdrawal } from './withdraw/store'

/**
 * Ends a run from outside: it gave way to another purpose, or its invitation was revoked. Whoever works it finds their lease
 * gone with the next write; what exists in the tenant stays, and is found by the next run. False when it had ended.
 */
export async function stopRun(
  tx: Tx,
  runId: string,
  connectionId: string,
  code: 'superseded' | 'revoked',
): Promise<boolean> {
  if (!(await fenceOff(tx, runId, code))) return false
  const triesUntil = await retireRunTokens(tx, runId)
  await setWithdrawal(tx, [runId], { is: 'unknown', why: 'not_yet', triesUntil })
  await addEvent(tx, runId, 'stopped', { code })
  await audit(tx, { action: 'run.stopped', connectionId, data: { runId, code } })
  return true
}
