import { asStaff, type Db } from '@/lib/db'
import type { Staff } from '../actor'
import { findMember, findMembers } from './store'

/** Of Spencer's staff now, by name; at Spencer the user principal name is the mail address. */
export function staffMembers(staff: Staff): Promise<{ id: string; name: string; upn: string }[]> {
  return findMembers(asStaff(staff))
}

/** Null for somebody without a role, or nobody. */
export function staffMember(db: Db, personId: string): Promise<{ id: string; name: string; upn: string } | null> {
  return findMember(db, personId)
}
