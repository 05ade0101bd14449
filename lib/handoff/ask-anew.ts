import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { type InvitedAgain, inviteAgainWith } from '@/lib/invitations/invite'
import { burnWith } from './burn'
import { connectionOfHandoff } from './store'

/**
 * *Opened already, and it was not you?* Whatever of this handoff can still be shown is ended, also when the connection has
 * ended, and with it, or not at all, the customer's contacts are asked for a new secret: a renewal, which takes the old one
 * away at its source once the new one is stored.
 */
export function askAnew(staff: Staff, handoffId: string, now = new Date()): Promise<InvitedAgain> {
  return asStaff(staff, async (tx) => {
    const connectionId = await connectionOfHandoff(tx, handoffId)
    if (!connectionId) return { status: 'unknown' }
    await burnWith(tx, staff, handoffId, now)
    return inviteAgainWith(tx, staff, { connectionId, intent: 'renew' }, now)
  })
}
