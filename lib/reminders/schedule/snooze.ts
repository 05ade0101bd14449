import { audit } from '@/lib/audit/audit'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { addCivilDays, civilDateOf, civilMoment } from './civil-time'
import { leastDaysBefore } from './silence-reach'
import { findSnooze, firstEndOf, lockSnoozeOf, putSnooze, shortenSnooze } from './snooze-store'

export const longestDays = 60

const nine = 9

/** A snooze ends in the morning. */
export const morningOf = (date: string) => civilMoment(date, nine)

/**
 * The last day on which a snooze may end, `2028-11-19` in Brussels: sixty days ahead, and three before the first credential
 * ends. Null when that day has come.
 */
export function latestSnooze(firstEnd: Date, now: Date): string | null {
  const today = civilDateOf(now)
  const [latest = today] = [
    addCivilDays(today, longestDays),
    addCivilDays(civilDateOf(firstEnd), -leastDaysBefore),
  ].sort()
  return latest > today ? latest : null
}

export type Snoozed =
  | { status: 'snoozed'; until: Date }
  /** Not after today, or beyond `latest`; null: so near the end that no day is left. */
  | { status: 'out_of_reach'; latest: string | null; firstEnd: Date }
  /** Nothing of this connection has an end, or there is no such connection. */
  | { status: 'nothing' }
  | { status: 'not_allowed' }

/**
 * Nothing is sent about this connection until nine in the morning of `date` in Brussels, but of what ends within three days
 * by then: something that became live since. What comes due meanwhile is caught up then as after downtime: the most urgent of
 * it, once. Snoozing again replaces the one before.
 */
export function snooze(
  staff: Staff,
  { connectionId, reason, date }: { connectionId: string; reason: string; date: string },
  now = new Date(),
): Promise<Snoozed> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    await lockSnoozeOf(tx, connectionId)
    const firstEnd = await firstEndOf(tx, connectionId)
    if (!firstEnd) return { status: 'nothing' }
    const latest = latestSnooze(firstEnd, now)
    if (latest === null || date > latest || date <= civilDateOf(now))
      return { status: 'out_of_reach', latest, firstEnd }
    const until = morningOf(date)
    await putSnooze(tx, connectionId, { reason, until, snoozedById: staff.personId, snoozedAt: now })
    await audit(tx, {
      action: 'reminders.snoozed',
      personId: staff.personId,
      connectionId,
      data: { until: until.toISOString(), reason },
    })
    return { status: 'snoozed', until }
  })
}

export function endSnooze(
  staff: Staff,
  connectionId: string,
  now = new Date(),
): Promise<{ status: 'ended' } | { status: 'as_before' } | { status: 'not_allowed' }> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    await lockSnoozeOf(tx, connectionId)
    if (!(await shortenSnooze(tx, connectionId, now))) return { status: 'as_before' }
    await audit(tx, { action: 'reminders.resumed', personId: staff.personId, connectionId })
    return { status: 'ended' }
  })
}

export type SnoozeView = NonNullable<Awaited<ReturnType<typeof snoozeOf>>>

/** Who wanted silence, why and until when; null when nobody does. */
export async function snoozeOf(staff: Staff, connectionId: string, now = new Date()) {
  const row = await findSnooze(asStaff(staff), connectionId, now)
  return row && { reason: row.reason, until: row.until, snoozedAt: row.snoozedAt, byName: row.snoozedBy.name }
}
