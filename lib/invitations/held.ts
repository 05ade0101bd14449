import { audit } from '@/lib/audit/audit'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { isFresh, mayChange } from '@/lib/identity/actor-rules'
import { sendJob } from '@/lib/queue/queue'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { decide, heldAddressees } from './addressee-store'

/** Mails that somebody at the customer asked for, to addresses outside their tenant, that nobody has answered. */
export function heldOf(staff: Staff, connectionId: string, now = new Date()) {
  return heldAddressees(asStaff(staff), connectionId, now)
}

type Answered =
  | { status: 'sending' }
  | { status: 'refused' }
  | { status: 'closed' }
  | { status: 'stale_sign_in' }
  | { status: 'not_allowed' }
  | Stopped

/** Somebody of Spencer says yes, after a fresh sign-in, and the mail goes; or no, and it never does. */
export function answerHeld(
  staff: Staff,
  addresseeId: string,
  answer: 'yes' | 'no',
  now = new Date(),
): Promise<Answered> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const stopped = answer === 'yes' ? await stoppedFor(tx, { addresseeId }) : null
    if (stopped) return stopped
    if (answer === 'yes' && !isFresh(staff, now)) return { status: 'stale_sign_in' }
    const decided = await decide(tx, addresseeId, answer === 'yes' ? { allowedAt: now } : { refusedAt: now }, now)
    if (!decided) return { status: 'closed' }
    if (answer === 'yes') await sendJob(tx, 'send-to-addressee', { addresseeId })
    await audit(tx, {
      action: answer === 'yes' ? 'colleague.allowed' : 'colleague.refused',
      personId: staff.personId,
      connectionId: decided.invitation.connectionId,
      data: { invitation: decided.invitationId, addressee: addresseeId },
    })
    return { status: answer === 'yes' ? 'sending' : 'refused' }
  })
}
