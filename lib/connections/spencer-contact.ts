import { audit } from '@/lib/audit/audit'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import type { SpencerContact } from './choices'
import { change } from './store'

/** Somebody else at Spencer answers for this connection from now on: they get its mails, and customers read their name. */
export function changeSpencerContact(
  staff: Staff,
  connectionId: string,
  { name, email }: SpencerContact,
): Promise<{ status: 'changed' } | { status: 'not_allowed' }> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    await change(tx, connectionId, { spencerContactName: name, spencerContactEmail: email })
    await audit(tx, { action: 'spencer-contact.changed', personId: staff.personId, connectionId })
    return { status: 'changed' }
  })
}
