import type { Staff } from '@/lib/identity/actor'
import { type InvitedAgain, inviteAgain } from '@/lib/invitations/invite'
import { burn } from './burn'
import { connectionOfHandoff } from './store'

/**
 * *Opened already, and it was not you?* Whatever of this handoff can still be shown is ended, and the customer's contacts
 * are asked for a new secret: a renewal, which takes the old one away at its source once the new one is stored.
 */
export async function askAnew(staff: Staff, handoffId: string): Promise<InvitedAgain> {
  const connectionId = await connectionOfHandoff(handoffId)
  if (!connectionId) return { status: 'unknown' }
  await burn(staff, handoffId)
  return inviteAgain(staff, connectionId, 'renew')
}
