import { audit } from '@/lib/audit/audit'
import type { Contact } from '@/lib/connections/choices'
import { addContact } from '@/lib/connections/contacts'
import { tenantOf } from '@/lib/connections/find-connection'
import { type Marked, markContact, type Reach } from '@/lib/connections/reach'
import { lookAgain } from '@/lib/credentials/reminder-clock'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { refuseOutside } from '@/lib/identity/sign-in/outside-addresses'
import { admitMails, type TooMany } from '@/lib/limits/mails'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { sayLastAgain } from './store'

type Added =
  | { status: 'added' }
  | { status: 'not_allowed' }
  /** The address lies outside the customer's domains, or nobody could say. */
  | { status: 'stale_sign_in' }
  | { status: 'microsoft_away' }
  | TooMany
  | Stopped

/** Staff name somebody more at the customer, or an address again. Whatever is pressing by now they are told at once. */
export async function addRecipient(
  staff: Staff,
  connectionId: string,
  contact: Contact,
  now = new Date(),
): Promise<Added> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const stopped = await stoppedFor(asStaff(staff), { connectionId })
  if (stopped) return stopped
  const tenantId = await tenantOf(asStaff(staff), connectionId)
  const refusal = await refuseOutside(staff, { tenantId, addresses: [contact.email] }, now)
  if (refusal) return { status: refusal }
  return asStaff(staff, async (tx) => {
    const by = { kind: 'staff', personId: staff.personId } as const
    const tooMany = await admitMails(tx, { by, tenantId, addresses: [contact.email] }, now)
    if (tooMany) return tooMany
    const contactId = await addContact(tx, connectionId, contact)
    await sayLastAgain(tx, contactId, now)
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

/** Somebody left, or works again; then they are told what they missed meanwhile or what bounced, the most urgent of it. */
export function markRecipient(
  staff: Staff,
  contact: { contactId: string; connectionId: string; reach: Reach },
  now = new Date(),
): Promise<Marked> {
  return asStaff(staff, async (tx) => {
    const marked = await markContact(staff, tx, contact, now)
    if (marked.status === 'marked' && contact.reach === 'working') {
      await sayLastAgain(tx, contact.contactId, now)
      await lookAgain(tx, contact.connectionId, now)
    }
    return marked
  })
}
