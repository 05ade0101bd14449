import { audit } from '@/lib/audit/audit'
import { transaction } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { endAccesses, revokeInvitation, revokeLinks } from './store'

/** Its links stop opening and whoever came in through it is signed out of the connection, with the same commit. */
export function revoke(
  staff: Staff,
  invitationId: string,
  now = new Date(),
): Promise<{ status: 'revoked' } | { status: 'closed' } | { status: 'not_allowed' }> {
  return transaction(async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const connectionId = await revokeInvitation(tx, invitationId, now)
    if (!connectionId) return { status: 'closed' }
    await revokeLinks(tx, invitationId, now)
    const accesses = await endAccesses(tx, invitationId, now)
    await audit(tx, {
      action: 'invitation.revoked',
      personId: staff.personId,
      connectionId,
      data: { invitation: invitationId, accesses },
    })
    return { status: 'revoked' }
  })
}
