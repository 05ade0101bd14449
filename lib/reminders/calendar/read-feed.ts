import { isStaffStill, mayReadStill } from '@/lib/identity/session/session'
import { hashToken } from '@/lib/sealing/token'
import { type End, findEndsAfter, findEndsOf, readByToken } from './store'
import { writeCalendar } from './write-calendar'

/** Calendars ask when they like; this is what we would like. */
const refreshSeconds = 12 * 3600

/** So that a date that was missed does not vanish the next morning. */
const daysPast = 30

/** More days than anybody reads in a calendar; beyond it the list of connections serves better. */
const mostEnds = 2_000

/**
 * What a subscribed calendar is given: names and dates, no ids, no addresses. Null for a token that was never made, was
 * revoked, or is of somebody erased. A customer's feed is for whoever may read the receipt: like it, it outlives the links,
 * and it was never for a colleague who only opened the invitation. A member of staff's feed ends with their role; as Microsoft tells us a role only at
 * sign-in, it is read for 30 days after their last session here and not longer.
 */
export async function readFeed(token: string, now = new Date()): Promise<string | null> {
  const feed = await readByToken(hashToken(token), now)
  if (!feed) return null
  const { connectionId, language, personId } = feed
  if (connectionId === null) return (await isStaffStill(personId, now)) ? ofEverything(now) : null
  if (!(await mayReadStill(connectionId, personId))) return null
  const ends = await findEndsOf(connectionId)
  const name = nameOf(ends[0])
  return writeCalendar(ends, { language, hasAlarms: true, subscription: { name, refreshSeconds } }, now)
}

/** Without alarms: hundreds of connections with six each would be noise. */
async function ofEverything(now: Date): Promise<string> {
  const ends = await findEndsAfter(new Date(now.getTime() - daysPast * 86_400_000), mostEnds)
  const subscription = { name: 'Spencer · connections', refreshSeconds }
  return writeCalendar(ends, { language: 'en', hasAlarms: false, subscription }, now)
}

function nameOf(end: End | undefined): string {
  return end ? `Spencer · ${end.customerName}` : 'Spencer'
}
