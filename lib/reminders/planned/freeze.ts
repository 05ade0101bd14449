import { auditCustomer } from '@/lib/connections/customer/audit-customer'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { keepOpen } from '@/lib/invitations/planned/keep-open'
import { furthestDay, type WrongSpan, wrongSpan } from './plan-rules'
import { endFreeze, findStandingConnection, putFreeze } from './store'

/** Days as `2026-12-18`, in Brussels, both included. */
type Span = { firstDay: string; lastDay: string; reason: string }

type Frozen =
  | { status: 'frozen' }
  | { status: 'wrong_span'; why: WrongSpan; furthest: string }
  | { status: 'nothing' }
  | { status: 'not_allowed' }

/**
 * The customer of this connection changes nothing in these days, in any of their environments. Meanwhile there is silence about
 * all of them as about a planned day, and their links stay open. Another freeze replaces the one before.
 */
export function freeze(staff: Staff, connectionId: string, span: Span, now = new Date()): Promise<Frozen> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const why = wrongSpan(span, now)
    if (why) return { status: 'wrong_span', why, furthest: furthestDay(now) }
    const found = await findStandingConnection(tx, connectionId)
    if (!found) return { status: 'nothing' }
    await putFreeze(tx, found.customerId, { ...span, frozenById: staff.personId, frozenAt: now })
    const invitations = await keepOpen(tx, found.connectionIds, now)
    const data = { from: span.firstDay, until: span.lastDay, reason: span.reason, invitations }
    await auditCustomer(tx, found.customerId, { action: 'customer.frozen', personId: staff.personId, data })
    return { status: 'frozen' }
  })
}

export function liftFreeze(
  staff: Staff,
  connectionId: string,
  now = new Date(),
): Promise<{ status: 'lifted' } | { status: 'as_before' } | { status: 'not_allowed' }> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const found = await findStandingConnection(tx, connectionId)
    if (!found || !(await endFreeze(tx, found.customerId, now))) return { status: 'as_before' }
    const lifted = { action: 'customer.freeze-lifted', personId: staff.personId, data: {} }
    await auditCustomer(tx, found.customerId, lifted)
    return { status: 'lifted' }
  })
}
