import { asStaff } from '@/lib/db'
import type { Staff } from '../actor'
import { idleSince } from './lifetime'
import { findStaffSessions } from './session-store'

/** Who of staff is signed in now, each with the sessions they have; whoever used theirs last comes first. */
export async function listStaffSessions(staff: Staff, now = new Date()) {
  const rows = await findStaffSessions(asStaff(staff), { now, usedAfter: idleSince(now) })
  const people = Map.groupBy(rows, ({ person }) => person.id)
  return [...people.values()].flatMap((sessions) => {
    const [first] = sessions
    return first ? [{ ...first.person, sessions: sessions.map(({ person: _, ...session }) => session) }] : []
  })
}
