import type { Tx } from '@/lib/db'
import { dropHandoffs } from '@/lib/handoff/supersede'
import { endAllAccesses } from '@/lib/identity/session/end-accesses'
import { endAllInvitations } from '@/lib/invitations/closing/end-all'

/** What was ended here with the connection, counted for the audit. */
type LetGo = { invitations: number; sessions: number; secrets: number }

/**
 * Links open nothing, whoever came by one is outside, and no sealed secret is left. Rows alone: what is audited of the end
 * comes after all of them, as everybody's audit waits for it.
 */
export async function letGo(tx: Tx, connectionId: string, now: Date): Promise<LetGo> {
  const invitations = await endAllInvitations(tx, connectionId, now)
  const sessions = await endAllAccesses(tx, connectionId, now)
  const secrets = await dropHandoffs(tx, connectionId)
  return { invitations, sessions, secrets }
}
