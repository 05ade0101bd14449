import { microsoftTime } from '@/lib/clock/offset'
import type { Customer, FieldEditor, Staff, StaffRole } from './actor'
import { isRecent } from './staff/recent'

/** Each may do what those before it may. */
const roles: readonly StaffRole[] = ['Viewer', 'Operator', 'Admin']

export function hasRole(staff: Staff, needed: StaffRole): boolean {
  return roles.indexOf(staff.role) >= roles.indexOf(needed)
}

/** A Viewer reads; whatever changes something is for Operators and Admins. */
export function mayChange(staff: Staff): boolean {
  return hasRole(staff, 'Operator')
}

/** Of what is a member of staff's own, they dispose themselves; of a colleague's an Admin. */
export function mayDisposeFor(staff: Staff, personId: string): boolean {
  return mayChange(staff) && (personId === staff.personId || hasRole(staff, 'Admin'))
}

const freshMinutes = { staff: 10, customer: 60 }

/**
 * Some presses want a person who was at the keyboard moments ago, not a session somebody left open: of staff revealing,
 * certificates, addresses elsewhere, erasing, settings; of customers mapping, groups, calendars, naming. The moment is
 * Microsoft's, so it is held against Microsoft's clock.
 */
export function isFresh(actor: Staff | Customer | FieldEditor, now = new Date()): boolean {
  const minutes = 'tenantId' in actor ? freshMinutes.customer : freshMinutes.staff
  return microsoftTime(now).getTime() - actor.authenticatedAt.getTime() <= minutes * 60_000
}

/** Whether Microsoft said lately enough that this person still has this role: reading goes on without, nothing else does. */
export function isObserved(staff: Staff, now = new Date()): boolean {
  return isRecent(staff.observedAt, now)
}
