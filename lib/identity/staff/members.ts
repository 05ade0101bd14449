import { asStaff, type Db } from '@/lib/db'
import type { Staff, StaffRole } from '../actor'
import { findMember, findMembers } from './store'

/** Somebody of Spencer's staff, as Microsoft said last; there the user principal name is the mail address. */
export type StaffMember = { id: string; name: string; upn: string }

/** All of them, by name. */
export function staffMembers(staff: Staff): Promise<StaffMember[]> {
  return findMembers(asStaff(staff))
}

/** Those who hold just this role. */
export function membersWithRole(db: Db, role: StaffRole): Promise<StaffMember[]> {
  return findMembers(db, role)
}

/** Null for somebody without a role, or nobody. */
export function staffMember(db: Db, personId: string): Promise<StaffMember | null> {
  return findMember(db, personId)
}
