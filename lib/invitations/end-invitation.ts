import { audit } from '@/lib/audit/audit'
import type { Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { endAccesses } from '@/lib/identity/session/end-accesses'
import { revokeLinks } from './link-store'
import { markRevoked } from './store'

type Revoked = { status: 'revoked'; connectionId: string } | { status: 'closed' } | { status: 'not_allowed' }

/**
 * Its links stop opening and whoever came in through it is signed out of the connection, in the caller's transaction. Pages
 * call `revokeInvitation` of provisioning, which knows of the run besides.
 */
export async function endInvitation(staff: Staff, tx: Tx, invitationId: string, now = new Date()): Promise<Revoked> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const connectionId = await markRevoked(tx, invitationId, now)
  if (!connectionId) return { status: 'closed' }
  await revokeLinks(tx, invitationId, now)
  const accesses = await endAccesses(tx, invitationId, now)
  await audit(tx, {
    action: 'invitation.revoked',
    personId: staff.personId,
    connectionId,
    data: { invitation: invitationId, accesses },
  })
  return { status: 'revoked', connectionId }
}
