import { audit } from '@/lib/audit/audit'
import { recordDistrusted } from '@/lib/credentials/attempt'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { type InvitedAgain, inviteAgainWith } from '@/lib/invitations/invite'
import { sendJob } from '@/lib/queue/queue'
import { burnWith } from './burn'
import { handoffToAskAnew } from './store'

/**
 * *Opened already, and it was not you?* Whatever of this handoff can still be shown is ended, also when the connection has
 * ended, and with it, or not at all, the customer's contacts are asked for a new secret. Where somebody had opened it, their
 * press takes the old one away at its source at once, and the account owner hears so now; otherwise nobody has read it.
 */
export function askAnew(staff: Staff, handoffId: string, now = new Date()): Promise<InvitedAgain> {
  return asStaff(staff, async (tx) => {
    const handoff = await handoffToAskAnew(tx, handoffId)
    if (!handoff) return { status: 'unknown' }
    const { connectionId, credentialId, claimedAt } = handoff
    await burnWith(tx, staff, handoffId, now)
    if (claimedAt && mayChange(staff)) {
      await recordDistrusted(tx, credentialId, now)
      await audit(tx, { action: 'secret.distrusted', personId: staff.personId, connectionId, data: { handoffId } })
      await sendJob(tx, 'tell-opened', { handoffId })
    }
    return inviteAgainWith(tx, staff, { connectionId, intent: 'renew' }, now)
  })
}
