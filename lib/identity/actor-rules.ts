import type { Staff, StaffRole } from './actor'

/** Each may do what those before it may. */
const roles: readonly StaffRole[] = ['Viewer', 'Operator', 'Admin']

export function hasRole(staff: Staff, needed: StaffRole): boolean {
  return roles.indexOf(staff.role) >= roles.indexOf(needed)
}

/** A Viewer reads; whatever changes something is for Operators and Admins. */
export function mayChange(staff: Staff): boolean {
  return hasRole(staff, 'Operator')
}

const freshMinutes = 10

/** Revealing a secret wants a person who was at the keyboard moments ago, not a session somebody left open. */
export function isFresh(staff: Staff, now = new Date()): boolean {
  return now.getTime() - staff.authenticatedAt.getTime() <= freshMinutes * 60_000
}
