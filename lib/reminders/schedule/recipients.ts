import { audit } from '@/lib/audit/audit'
import type { Contact } from '@/lib/connections/choices'
import { addContact } from '@/lib/connections/contacts'
import { type Marked, markContact, type Reach } from '@/lib/connections/reach'
import { transaction } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { lookAgain } from './store'

/** Staff name somebody more at the customer. Whatever is pressing by now they are told at once. */
export function addRecipient(
  staff: Staff,
  connectionId: string,
  contact: Contact,
  now = new Date(),
): Promise<{ status: 'added' } | { status: 'not_allowed' }> {
  return transaction(async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const contactId = await addContact(tx, connectionId, contact)
    await lookAgain(tx, connectionId, now)
    await audit(tx, {
      action: 'contact.added',
      personId: staff.personId,
      connectionId,
      data: { contact: contactId },
    })
    return { status: 'added' }
  })
}

/** Somebody left, or works again; then they are told what they missed meanwhile, the most urgent of it. */
export function markRecipient(
  staff: Staff,
  contact: { contactId: string; connectionId: string; reach: Reach },
  now = new Date(),
): Promise<Marked> {
  return transaction(async (tx) => {
    if (contact.reach === 'working' && mayChange(staff)) await lookAgain(tx, contact.connectionId, now)
    return markContact(staff, tx, contact, now)
  })
}
