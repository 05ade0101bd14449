import { audit } from '@/lib/audit/audit'
import { asCustomer, asStaff, type Tx } from '@/lib/db'
import type { Customer, Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { mayPlan } from '@/lib/identity/customer-rules'
import { keepOpen } from '@/lib/invitations/planned/keep-open'
import { furthestDay, type WrongDay, wrongDay } from './plan-rules'
import { endPlannedDay, findStandingConnection, putPlannedDay } from './store'

/** `day` as `2026-12-08`, in Brussels; `ticket` the number of the customer's own change, where they have one. */
type Plan = { day: string; ticket: string }

type Planned =
  | { status: 'planned' }
  /** `furthest`: the last day that could be planned for. */
  | { status: 'wrong_day'; why: WrongDay; furthest: string }
  /** The connection has ended, or there is none. */
  | { status: 'nothing' }
  | { status: 'not_allowed' }

type Unplanned = { status: 'taken_off' } | { status: 'as_before' } | { status: 'not_allowed' }

/**
 * The customer does it that day. Until it is over nobody is reminded or asked again, but of what ends within three days, and
 * the links of what they were asked for stay open. Planning again replaces the day before.
 */
export function planDay(staff: Staff, connectionId: string, plan: Plan, now = new Date()): Promise<Planned> {
  return asStaff(staff, async (tx) =>
    mayChange(staff) ? put(tx, { connectionId, personId: staff.personId }, plan, now) : { status: 'not_allowed' },
  )
}

/** The same by the customer: whoever is known to be let do it may say when. */
export function planOwnDay(customer: Customer, plan: Plan, now = new Date()): Promise<Planned> {
  return asCustomer(customer, async (tx) =>
    mayPlan(customer) ? put(tx, customer, plan, now) : { status: 'not_allowed' },
  )
}

export function takeOffDay(staff: Staff, connectionId: string, now = new Date()): Promise<Unplanned> {
  return asStaff(staff, async (tx) =>
    mayChange(staff) ? remove(tx, { connectionId, personId: staff.personId }, now) : { status: 'not_allowed' },
  )
}

export function takeOffOwnDay(customer: Customer, now = new Date()): Promise<Unplanned> {
  return asCustomer(customer, async (tx) => (mayPlan(customer) ? remove(tx, customer, now) : { status: 'not_allowed' }))
}

type By = { connectionId: string; personId: string }

async function put(tx: Tx, { connectionId, personId }: By, { day, ticket }: Plan, now: Date): Promise<Planned> {
  const why = wrongDay(day, now)
  if (why) return { status: 'wrong_day', why, furthest: furthestDay(now) }
  if (!(await findStandingConnection(tx, connectionId))) return { status: 'nothing' }
  await putPlannedDay(tx, connectionId, { day, ticket: ticket || null, plannedById: personId, plannedAt: now })
  const links = await keepOpen(tx, [connectionId], now)
  const data = { day, ...(ticket && { ticket }), invitations: links }
  await audit(tx, { action: 'day.planned', personId, connectionId, data })
  return { status: 'planned' }
}

async function remove(tx: Tx, { connectionId, personId }: By, now: Date): Promise<Unplanned> {
  if (!(await endPlannedDay(tx, connectionId, now))) return { status: 'as_before' }
  await audit(tx, { action: 'day.taken-off', personId, connectionId })
  return { status: 'taken_off' }
}
