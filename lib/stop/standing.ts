import { asCustomer, asStaff, asWorker, type Db } from '@/lib/db'
import type { Customer, Staff } from '@/lib/identity/actor'
import { findStanding, listStanding, standingFor, type Whose } from './store'

/** What a verb that adds or reveals answers while a stop stands. */
export type Stopped = { status: 'stopped'; since: Date }

/** Since when Spencer has stopped for them, and why; null when it has not. */
export async function standingStop(db: Db, whose: Whose) {
  const row = await findStanding(db, whose)
  return row && { id: row.id, reason: row.reason, since: row.stoppedAt, isForAll: row.customerId === null }
}

/** For the customer's own pages. */
export async function stoppedSince(customer: Customer): Promise<Date | null> {
  return (await standingStop(asCustomer(customer), { connectionId: customer.connectionId }))?.since ?? null
}

export async function stoppedFor(db: Db, whose: Whose): Promise<Stopped | null> {
  const stop = await standingStop(db, whose)
  return stop && { status: 'stopped', since: stop.since }
}

/** Their clock: while a stop stands it shows the moment it began, and nothing that had time left runs out. */
export async function clockOf(db: Db, whose: Whose, now: Date): Promise<Date> {
  return (await findStanding(db, whose))?.stoppedAt ?? now
}

export type StandingStop = Awaited<ReturnType<typeof standingStops>>[number]

/** All that stand, the oldest first, for staff. */
export function standingStops(staff: Staff) {
  return listStanding(asStaff(staff))
}

/** The same where nobody is at the keyboard. */
export function everyStandingStop(db: Db = asWorker()) {
  return listStanding(db)
}

/** Of a room's own query: `exists (select 1 ${standing(…)})`, by the column that names the connection. */
export function standing(...[connectionId]: Parameters<typeof standingFor>) {
  return standingFor(connectionId)
}
