import { auditEach } from '@/lib/audit/audit'
import type { Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { addCivilDays, civilDateOf } from './civil-time'
import { latestSnooze, longestDays, morningOf } from './snooze'
import { putEach } from './snooze-store'

/** The last day on which a snooze of several may end, whatever ends when. */
export function latestOfAll(now: Date): string {
  return addCivilDays(civilDateOf(now), longestDays)
}

/** Until `date`, or until three days before its own first end where that is sooner. Null: so near it that no day is left. */
export function snoozeUntil(firstEnd: Date, date: string, now: Date): Date | null {
  const latest = latestSnooze(firstEnd, now)
  return latest === null ? null : morningOf(date < latest ? date : latest)
}

/** As `snooze`, of several; whose they are the caller has looked at. Call it last in a transaction, as `audit`. */
export async function snoozeEach(
  staff: Staff,
  tx: Tx,
  { ends, reason }: { ends: readonly { connectionId: string; until: Date }[]; reason: string },
  now: Date,
): Promise<void> {
  await putEach(tx, ends, { reason, snoozedById: staff.personId, snoozedAt: now })
  await auditEach(
    tx,
    ends.map(({ connectionId, until }) => ({
      action: 'reminders.snoozed',
      personId: staff.personId,
      connectionId,
      data: { until: until.toISOString(), reason, among: ends.length },
    })),
  )
}
