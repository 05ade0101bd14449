import type { Tx } from '@/lib/db'
import { burnAll } from '@/lib/handoff/burn'
import type { Staff } from '@/lib/identity/actor'
import { endAllAccesses } from '@/lib/identity/session/end-accesses'
import { endAllInvitations } from '@/lib/invitations/closing/end-all'
import { stopRun } from '../stop-run'
import { openRun } from '../store'

/** What was ended here with the connection, counted for the audit. */
type LetGo = { invitations: number; sessions: number; secrets: number }

/** A run that waits for somebody ends, links open nothing, whoever came by one is outside, and no sealed secret is left. */
export async function letGo(tx: Tx, staff: Staff, connectionId: string, now: Date): Promise<LetGo> {
  const run = await openRun(tx, connectionId)
  if (run) await stopRun(tx, run.id, connectionId, 'revoked')
  const invitations = await endAllInvitations(tx, connectionId, now)
  const sessions = await endAllAccesses(tx, connectionId, now)
  const secrets = await burnAll(tx, staff, connectionId, now)
  return { invitations, sessions, secrets }
}
