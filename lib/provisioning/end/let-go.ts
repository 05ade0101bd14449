import type { Tx } from '@/lib/db'
import { dropHandoffs } from '@/lib/handoff/supersede'
import { endAllAccesses } from '@/lib/identity/session/end-accesses'
import { endAllInvitations } from '@/lib/invitations/closing/end-all'
import { stopRun } from '../stop-run'
import { openRun } from '../store'

/** What was ended here with the connection, counted for the audit. */
type LetGo = { invitations: number; sessions: number; secrets: number }

/** A run that waits for somebody ends, links open nothing, whoever came by one is outside, and no sealed secret is left. */
export async function letGo(tx: Tx, connectionId: string, now: Date): Promise<LetGo> {
  const run = await openRun(tx, connectionId)
  if (run) await stopRun(tx, run.id, connectionId, 'revoked')
  const invitations = await endAllInvitations(tx, connectionId, now)
  const sessions = await endAllAccesses(tx, connectionId, now)
  const secrets = await dropHandoffs(tx, connectionId)
  return { invitations, sessions, secrets }
}
