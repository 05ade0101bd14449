import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { newestRehearsal } from './store'

/** When Microsoft was last asked, and how many of its answers were not as relied on; null where it never was. */
export function lastRehearsal(staff: Staff) {
  return newestRehearsal(asStaff(staff))
}
