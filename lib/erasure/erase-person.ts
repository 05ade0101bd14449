import { audit } from '@/lib/audit/audit'
import { eraseContacts, eraseProfiles } from '@/lib/connections/erase'
import { asStaff } from '@/lib/db'
import { eraseOrigins, eraseRecipients } from '@/lib/handoff/erase'
import type { Staff } from '@/lib/identity/actor'
import { isFresh } from '@/lib/identity/actor-rules'
import { erasePeople } from '@/lib/identity/erase'
import { isStaffTenant } from '@/lib/identity/sign-in/staff-tenant'
import { eraseDrafts } from '@/lib/imports/erase'
import { eraseLinks } from '@/lib/invitations/erase-links'
import { eraseFeeds } from '@/lib/reminders/calendar/erase-feeds'
import { eraseViews } from '@/lib/views/views'
import { countLed } from './store'

type Erased =
  /** How many there were: people who signed in, contacts, and connections that still name them as Spencer's own contact. */
  | { status: 'erased'; people: number; contacts: number; leads: number }
  | { status: 'unknown' }
  | { status: 'not_allowed' }
  | { status: 'stale_sign_in' }
  /** Of oneself somebody else has to do it: the one who presses stays on record. */
  | { status: 'oneself' }

/**
 * Empties somebody everywhere they are named, by the address they signed in with or get mails at: names, addresses, sessions,
 * calendars, what Spencer saw of them. What they did stays, by a reference that leads to nobody. For Admins.
 */
export function erasePerson(staff: Staff, address: string, now = new Date()): Promise<Erased> {
  const wanted = address.toLowerCase()
  return asStaff(staff, async (tx) => {
    if (staff.role !== 'Admin') return { status: 'not_allowed' }
    if (!isFresh(staff, now)) return { status: 'stale_sign_in' }
    if (staff.upn.toLowerCase() === wanted) return { status: 'oneself' }
    const people = await erasePeople(tx, wanted, now)
    const personIds = people.map(({ id }) => id)
    await eraseFeeds(tx, personIds, now)
    await eraseProfiles(tx, personIds)
    await eraseOrigins(tx, personIds)
    const staffNames = people.filter(({ tenantId }) => isStaffTenant(tenantId)).map(({ name }) => name)
    const receipts = await eraseRecipients(tx, wanted, staffNames)
    const contactIds = await eraseContacts(tx, wanted, now)
    const drafts = await eraseDrafts(tx, wanted)
    const views = await eraseViews(tx, personIds, wanted)
    const addressees = await eraseLinks(tx, wanted, contactIds, now)
    const leads = await countLed(tx, wanted)
    const found = people.length + contactIds.length + addressees + receipts + leads + drafts + views
    if (found === 0) return { status: 'unknown' }
    const counts = { people: people.length, contacts: contactIds.length }
    await audit(tx, { action: 'person.erased', personId: staff.personId, data: { ...counts, views } })
    return { status: 'erased', ...counts, leads }
  })
}
