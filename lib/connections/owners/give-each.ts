import { auditEach } from '@/lib/audit/audit'
import type { Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import type { StaffMember } from '@/lib/identity/staff/members'
import { ownerFields } from './account-owner'
import { moveEach } from './account-owner-store'

/**
 * This member of staff looks after these connections from now on; whose they are to give the caller has looked at. Call it last
 * in a transaction, as `audit`. @returns the ids of those that were somebody else's before
 */
export async function giveEach(
  staff: Staff,
  tx: Tx,
  { connectionIds, to }: { connectionIds: readonly string[]; to: StaffMember },
): Promise<string[]> {
  const moved = await moveEach(tx, connectionIds, ownerFields(to))
  await auditEach(
    tx,
    moved.map(({ id, before }) => ({
      action: 'account-owner.named',
      personId: staff.personId,
      connectionId: id,
      data: { before, after: to.id, among: moved.length },
    })),
  )
  return moved.map(({ id }) => id)
}
