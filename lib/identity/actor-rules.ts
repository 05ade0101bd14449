import type { Staff } from './actor'

/** A Viewer reads; whatever changes something is for Operators and Admins. */
export function mayChange(staff: Staff): boolean {
  return staff.role === 'Operator' || staff.role === 'Admin'
}

const freshMinutes = 10

/** Revealing a secret wants a person who was at the keyboard moments ago, not a session somebody left open. */
export function isFresh(staff: Staff, now = new Date()): boolean {
  return now.getTime() - staff.authenticatedAt.getTime() <= freshMinutes * 60_000
}
