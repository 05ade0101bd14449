import { audit } from '@/lib/audit/audit'
import type { Tx } from '@/lib/db'
import { endAccesses } from '@/lib/identity/session/end-accesses'
import { revokeLinks } from '../link-store'
import { markRevoked } from '../store'
import { findWaiting } from './store'

/** What was to be altered is gone from the tenant: nobody is asked to any more. In the caller's transaction. */
export async function endAmendments(tx: Tx, connectionId: string, now = new Date()): Promise<void> {
  for (const invitation of await findWaiting(tx, connectionId)) {
    await markRevoked(tx, invitation, now)
    await revokeLinks(tx, invitation, now)
    const accesses = await endAccesses(tx, invitation, now)
    await audit(tx, { action: 'invitation.revoked', connectionId, data: { invitation, accesses } })
  }
}
