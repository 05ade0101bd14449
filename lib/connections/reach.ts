import { audit } from '@/lib/audit/audit'
import type { Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { changeContact } from './contact-store'

/** A mail server said for good that nobody has this contact's address. They get no more mails until staff say otherwise. */
export async function markBounced(tx: Tx, contactId: string, connectionId: string, now = new Date()): Promise<void> {
  const change = { from: { bouncedAt: null }, to: { bouncedAt: now } }
  if (!(await changeContact(tx, contactId, connectionId, change))) return
  await audit(tx, { action: 'contact.bounced', connectionId, data: { contact: contactId } })
}

export type Reach = 'left' | 'working'

export type Marked = { status: 'marked' } | { status: 'as_before' } | { status: 'not_allowed' }

const changes = (now: Date) => ({
  left: { from: { leftAt: null }, to: { leftAt: now } },
  working: {
    from: { OR: [{ leftAt: { not: null } }, { bouncedAt: { not: null } }] },
    to: { leftAt: null, bouncedAt: null },
  },
})

/** Staff know that somebody left, or that an address works again. */
export async function markContact(
  staff: Staff,
  tx: Tx,
  contact: { contactId: string; connectionId: string; reach: Reach },
  now = new Date(),
): Promise<Marked> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const { contactId, connectionId, reach } = contact
  if (!(await changeContact(tx, contactId, connectionId, changes(now)[reach]))) return { status: 'as_before' }
  await audit(tx, {
    action: `contact.${reach}`,
    personId: staff.personId,
    connectionId,
    data: { contact: contactId },
  })
  return { status: 'marked' }
}
