import { audit } from '@/lib/audit/audit'
import { recordMoment } from '@/lib/connections/record'
import { recordReplacing } from '@/lib/credentials/attempt'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { staffMember } from '@/lib/identity/staff/members'
import { findClaim, isStored, storeRow } from './store'

type Stored =
  | { status: 'stored' }
  | { status: 'unavailable' }
  /** Somebody else opened it, and it was not said who stored it; or whoever was named is not of staff. */
  | { status: 'by_whom' }
  | { status: 'not_allowed' }

/**
 * *Stored in the back office*: the row is emptied, and from now on the older secrets are the replaced ones. Any Operator
 * or Admin may say so of a claimed handoff; saying it twice is the same as once. Whoever opened it stored it themselves;
 * anybody else says who did.
 */
export async function markStored(
  staff: Staff,
  handoffId: string,
  by: string | null = null,
  now = new Date(),
): Promise<Stored> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  return asStaff(staff, async (tx) => {
    const handoff = await findClaim(tx, handoffId)
    if (handoff?.state === 'stored') return { status: 'stored' }
    if (handoff?.state !== 'claimed') return { status: 'unavailable' }
    const isOwn = handoff.claimedById === staff.personId
    const storer = isOwn ? { id: staff.personId } : by && (await staffMember(tx, by))
    if (!storer) return { status: 'by_whom' }
    const row = await storeRow(tx, handoffId, { storedById: storer.id, saidStoredById: staff.personId }, now)
    if (!row) return { status: (await isStored(tx, handoffId)) ? 'stored' : 'unavailable' }
    const { connectionId, credentialId } = row
    await recordReplacing(tx, credentialId, now)
    await recordMoment(tx, connectionId, 'configuredAt', now)
    const data = { handoffId, ...(storer.id !== staff.personId && { storedBy: storer.id }) }
    await audit(tx, { action: 'handoff.stored', personId: staff.personId, connectionId, data })
    return { status: 'stored' }
  })
}
