import { giveEach } from '@/lib/connections/owners/give-each'
import { asStaff } from '@/lib/db'
import { deliverEachAnew } from '@/lib/handoff/deliver-anew'
import type { Staff } from '@/lib/identity/actor'
import { mayChange, mayDisposeFor } from '@/lib/identity/actor-rules'
import { staffMember } from '@/lib/identity/staff/members'
import { settleForPage } from '../attention/rows/settle'
import { type Look, leftToDo, lookAt } from './look'
import { type Chosen, type ChosenRow, countedOf } from './model'
import { lockedRowsOf, rowsOf } from './rows'

/** `colleagues`: a colleague looks after it, and whoever asks is no Admin. */
export type NotGiven = 'ended' | 'colleagues'

type Given =
  /** `already`: who looked after them before, too. */
  | { status: 'given'; given: number; already: number }
  /** None is there any more that matches. */
  | { status: 'none' }
  /** Not what was counted any more: now it would be so many. */
  | { status: 'changed'; now: number }
  | { status: 'too_many' }
  | { status: 'not_of_staff' }
  | { status: 'not_allowed' }

/** Who would be given to somebody else. Null: there are more than one press takes. */
export async function lookToGive(staff: Staff, chosen: Chosen, now = new Date()): Promise<Look<NotGiven> | null> {
  await settleForPage(staff, now)
  const rows = await rowsOf(asStaff(staff), chosen, now)
  return rows && look(staff, rows)
}

/** All of what was counted, or nothing. What waits for an account owner is mailed to the new one. */
export function giveChosen(
  staff: Staff,
  { chosen, counted, toId }: { chosen: Chosen; counted: string; toId: string },
  now = new Date(),
): Promise<Given> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const to = await staffMember(tx, toId)
    if (!to) return { status: 'not_of_staff' }
    const rows = await lockedRowsOf(tx, chosen, now)
    if (!rows) return { status: 'too_many' }
    if (rows.length === 0) return { status: 'none' }
    const looked = look(staff, rows, to.id)
    const left = leftToDo(looked, counted, ({ ownerId }) => ownerId === to.id)
    if (!left) return { status: 'changed', now: look(staff, rows).taken.length }
    const connectionIds = left.map(({ id }) => id)
    await deliverEachAnew(tx, connectionIds)
    await giveEach(staff, tx, { connectionIds, to })
    return { status: 'given', given: left.length, already: looked.taken.length - left.length }
  })
}

/** @param toId whose they are to be: what is theirs already is done, whoever presses */
function look(staff: Staff, rows: readonly ChosenRow[], toId?: string): Look<NotGiven> {
  const counted = countedOf(rows.map(({ id, ownerId, isEnded }) => [id, ownerId, String(isEnded)]))
  return lookAt(rows, (row) => whyNotOf(staff, row, toId), counted)
}

function whyNotOf(staff: Staff, { isEnded, ownerId }: ChosenRow, toId?: string): NotGiven | null {
  if (isEnded) return 'ended'
  return ownerId === null || ownerId === toId || mayDisposeFor(staff, ownerId) ? null : 'colleagues'
}
