import { asCustomer, asStaff, asVisitor } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { receiptViewerStill } from '@/lib/identity/session/session'
import { staffStill } from '@/lib/identity/session/staff-session'
import { readToken } from '@/lib/sealing/read-token'
import { hashToken } from '@/lib/sealing/token'
import { findAllPlanned, findPlannedOf } from './planned-store'
import { findEndsAfter, findEndsOf, readByToken } from './store'
import { writeCalendar } from './write-calendar'

/** Calendars ask when they like; this is what we would like. */
const refreshSeconds = 12 * 3600

/** So that a date that was missed does not vanish the next morning. */
const daysPast = 30

/** More days than anybody reads in a calendar; beyond it the list of connections serves better. */
const most = 2_000

/**
 * What a subscribed calendar is given: names and dates, no ids, no addresses. Null for a token that was never made, was
 * revoked, or is of somebody erased. A customer's feed is for whoever may read the receipt: like it, it outlives the links,
 * and it was never for a colleague who only opened the invitation. A member of staff's feed ends with their role, for
 * good: Microsoft is asked as it is at a page.
 *
 * @param address how it ends: the token, with `.ics` and whatever a program hung on to it
 */
export async function readFeed(address: string, now = new Date()): Promise<string | null> {
  const token = readToken(address)
  const feed = token && (await readByToken(asVisitor(), hashToken(token), now))
  if (!feed) return null
  const { connectionId, createdAt, language, person } = feed
  if (connectionId === null) {
    const staff = await staffStill(person.id, createdAt, now)
    return staff && ofEverything(staff, now)
  }
  const viewer = await receiptViewerStill(person, connectionId)
  if (!viewer) return null
  const db = asCustomer(viewer)
  const [ends, planned] = await Promise.all([
    findEndsOf(db, connectionId),
    findPlannedOf(db, connectionId, daysBefore(now)),
  ])
  const name = nameOf(ends[0] ?? planned[0])
  return writeCalendar(ends, { language, hasAlarms: true, subscription: { name, refreshSeconds } }, now, planned)
}

/** Without alarms: hundreds of connections with six each would be noise. */
async function ofEverything(staff: Staff, now: Date): Promise<string> {
  const [db, since] = [asStaff(staff), daysBefore(now)]
  const [ends, planned] = await Promise.all([findEndsAfter(db, since, most), findAllPlanned(db, since, most)])
  const subscription = { name: 'Spencer · connections', refreshSeconds }
  return writeCalendar(ends, { language: 'en', hasAlarms: false, subscription }, now, planned)
}

const daysBefore = (now: Date) => new Date(now.getTime() - daysPast * 86_400_000)

function nameOf(first: { customerName: string } | undefined): string {
  return first ? `Spencer · ${first.customerName}` : 'Spencer'
}
