import type { Db } from '@/lib/db'
import type { StaffRole } from '../actor'
import { staffIds } from './store'

/** Whose role this was when Microsoft last said it. */
export function staffWithRole(db: Db, role: StaffRole): Promise<string[]> {
  return staffIds(db, role)
}
