import type { StaffRole } from '../actor'

/** Whoever holds several app roles acts with the first one found. */
const highestFirst: readonly StaffRole[] = ['Admin', 'Operator', 'Viewer']

export function highestRole(names: readonly string[]): StaffRole | null {
  return highestFirst.find((role) => names.includes(role)) ?? null
}
