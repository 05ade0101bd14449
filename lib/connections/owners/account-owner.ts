import { audit } from '@/lib/audit/audit'
import { asStaff, asWorker } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { staffMember } from '@/lib/identity/staff/members'
import { change } from '../store'
import { adoptOwners, findOwner, followOwners, type OwnerFields } from './account-owner-store'

/** Somebody else of staff looks after this connection from now on: they get its mails, and customers read their name. */
export function nameAccountOwner(
  staff: Staff,
  connectionId: string,
  personId: string,
): Promise<{ status: 'named' } | { status: 'not_of_staff' } | { status: 'not_allowed' }> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const member = await staffMember(tx, personId)
    if (!member) return { status: 'not_of_staff' }
    const before = await findOwner(tx, connectionId)
    await change(tx, connectionId, ownerFields(member))
    const data = { before: before.accountOwnerId ?? before.spencerContactEmail, after: member.id }
    await audit(tx, { action: 'account-owner.named', personId: staff.personId, connectionId, data })
    return { status: 'named' }
  })
}

/** What a connection holds of whoever looks after it; `followStaff` keeps it true. */
export function ownerFields({ id, name, upn }: { id: string; name: string; upn: string }): OwnerFields {
  return { accountOwnerId: id, spencerContactName: name, spencerContactEmail: upn }
}

/**
 * After staff were listed: who was only typed is matched with the member of staff who has that address, and who was renamed
 * reads so everywhere. Whoever matches nobody stays as typed, and is shown as such.
 */
export async function followStaff(): Promise<void> {
  await adoptOwners(asWorker())
  await followOwners(asWorker())
}
