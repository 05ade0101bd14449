import { audit } from '@/lib/audit/audit'
import { transaction } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { isStaffTenant } from '@/lib/identity/sign-in/staff-tenant'
import { countLed, emptyContacts, emptyPeople, emptyRecipients, emptyTraces } from './store'

export type Erased =
  /** How many there were: people who signed in, contacts, and connections that still name them as Spencer's own contact. */
  | { status: 'erased'; people: number; contacts: number; leads: number }
  | { status: 'unknown' }
  | { status: 'not_allowed' }
  /** Of oneself somebody else has to do it: the one who presses stays on record. */
  | { status: 'oneself' }

/**
 * Empties somebody everywhere they are named, by the address they signed in with or get mails at: names, addresses, sessions,
 * calendars, what Spencer saw of them. What they did stays, by a reference that leads to nobody. For Admins.
 */
export function erasePerson(staff: Staff, address: string, now = new Date()): Promise<Erased> {
  const wanted = address.toLowerCase()
  return transaction(async (tx) => {
    if (staff.role !== 'Admin') return { status: 'not_allowed' }
    if (staff.upn.toLowerCase() === wanted) return { status: 'oneself' }
    const people = await emptyPeople(tx, wanted, now)
    const personIds = people.map(({ id }) => id)
    await emptyTraces(tx, personIds, now)
    const staffNames = people.filter(({ tenantId }) => isStaffTenant(tenantId)).map(({ name }) => name)
    const receipts = await emptyRecipients(tx, wanted, staffNames)
    const contacts = await emptyContacts(tx, wanted, now)
    const leads = await countLed(tx, wanted)
    if (people.length + contacts + receipts + leads === 0) return { status: 'unknown' }
    const data = { people: personIds.length, contacts }
    await audit(tx, { action: 'person.erased', personId: staff.personId, data })
    return { status: 'erased', ...data, leads }
  })
}
