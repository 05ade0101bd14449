import type { Tx } from '@/lib/db'
import { type Emptied, emptyPeople, endSignInsOf } from './erase-store'
import { deleteAbsencesOf } from './staff/absence-store'

/** Whoever signed in under this user name, in any tenant: their name goes, their sessions end, no run acts for them. */
export async function erasePeople(tx: Tx, address: string, now: Date): Promise<Emptied[]> {
  const people = await emptyPeople(tx, address, now)
  const ids = people.map(({ id }) => id)
  await endSignInsOf(tx, ids, now)
  await deleteAbsencesOf(tx, ids)
  return people
}
