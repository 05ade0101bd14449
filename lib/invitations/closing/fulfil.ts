import { audit } from '@/lib/audit/audit'
import type { Tx } from '@/lib/db'
import { markFulfilled } from './store'

/**
 * A run came to its end, and with it what invitations ask for: its own, and where the app stands with all it may, by a run or by
 * hand, every one to connect or to grant. In the caller's transaction; a second time nothing is left to end.
 */
export async function fulfilInvitations(
  tx: Tx,
  { connectionId, invitationId }: { connectionId: string; invitationId: string | null },
  now = new Date(),
): Promise<void> {
  const ended = await markFulfilled(tx, { connectionId, invitationId }, now)
  if (ended.length === 0) return
  await audit(tx, { action: 'invitation.fulfilled', connectionId, data: { invitations: ended.join(' ') } })
}
