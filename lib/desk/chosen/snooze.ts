import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { civilDateOf } from '@/lib/reminders/schedule/civil-time'
import { latestSnooze } from '@/lib/reminders/schedule/snooze'
import { latestOfAll, snoozeEach, snoozeUntil } from '@/lib/reminders/schedule/snooze-each'
import { settleForPage } from '../attention/rows/settle'
import { type Look, leftToDo, lookAt } from './look'
import { type Chosen, type ChosenRow, countedOf } from './model'
import { lockedRowsOf, rowsOf } from './rows'

/** `by_list`: nobody has seen it, so nothing is mailed about it. `too_near`: its first end is three days away, or over. */
export type NotSnoozed = 'ended' | 'nothing_ends' | 'by_list' | 'too_near'

type Snoozed =
  /** `sooner`: of these, whose silence ends before that day, three days before their own end. */
  | { status: 'snoozed'; snoozed: number; sooner: number }
  /** None is there any more that matches. */
  | { status: 'none' }
  /** Not what was counted any more: now it would be so many. */
  | { status: 'changed'; now: number }
  | { status: 'too_many' }
  | { status: 'out_of_reach'; latest: string }
  | { status: 'not_allowed' }

/** About whom the reminders would be silent. Null: there are more than one press takes. */
export async function lookToSnooze(staff: Staff, chosen: Chosen, now = new Date()): Promise<Look<NotSnoozed> | null> {
  await settleForPage(staff, now)
  const rows = await rowsOf(asStaff(staff), chosen, now)
  return rows && look(rows, now)
}

/** All of what was counted, or nothing: each until `date`, or until three days before its own first end. */
export function snoozeChosen(
  staff: Staff,
  { chosen, counted, date, reason }: { chosen: Chosen; counted: string; date: string; reason: string },
  now = new Date(),
): Promise<Snoozed> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const latest = latestOfAll(now)
    if (date <= civilDateOf(now) || date > latest) return { status: 'out_of_reach', latest }
    const rows = await lockedRowsOf(tx, chosen, now)
    if (!rows) return { status: 'too_many' }
    if (rows.length === 0) return { status: 'none' }
    const looked = look(rows, now)
    const untilOf = ({ nextExpiryAt }: ChosenRow) => nextExpiryAt && snoozeUntil(nextExpiryAt, date, now)
    const left = leftToDo(
      looked,
      counted,
      (row) => row.snoozedWhy === reason && row.snoozedUntil?.getTime() === untilOf(row)?.getTime(),
    )
    if (!left) return { status: 'changed', now: looked.taken.length }
    await snoozeEach(staff, tx, { ends: left.flatMap((row) => endOf(row.id, untilOf(row))), reason }, now)
    const sooner = looked.taken.filter((row) => civilDateOf(untilOf(row) ?? now) < date).length
    return { status: 'snoozed', snoozed: looked.taken.length, sooner }
  })
}

const endOf = (connectionId: string, until: Date | null) => (until ? [{ connectionId, until }] : [])

function look(rows: readonly ChosenRow[], now: Date): Look<NotSnoozed> {
  const facts = rows.map((row) => [row.id, whyNotOf(row, now), row.nextExpiryAt, row.snoozedUntil] as const)
  const counted = countedOf(
    facts.map(([id, why, ...dates]) => [id, why, ...dates.map((at) => at?.toISOString() ?? null)]),
  )
  return lookAt(rows, (row) => whyNotOf(row, now), counted)
}

function whyNotOf({ isEnded, nextExpiryAt, isByList }: ChosenRow, now: Date): NotSnoozed | null {
  if (isEnded) return 'ended'
  if (isByList) return 'by_list'
  if (!nextExpiryAt) return 'nothing_ends'
  return latestSnooze(nextExpiryAt, now) === null ? 'too_near' : null
}
