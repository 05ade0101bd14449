import { audit } from '@/lib/audit/audit'
import { asCustomer } from '@/lib/db'
import type { Customer } from '@/lib/identity/actor'
import { GroupIds } from './choices'
import { changeGroups } from './store'

/**
 * Which security groups Spencer syncs, by object id; none means everybody. Only where staff chose security groups: the
 * permission to read them is part of what was approved.
 */
export async function saveGroups(
  customer: Customer,
  groupIds: string | string[],
): Promise<{ status: 'saved' } | { status: 'no_groups' }> {
  const ids = GroupIds.parse(groupIds)
  return asCustomer(customer, async (tx) => {
    if (!(await changeGroups(tx, customer.connectionId, ids))) return { status: 'no_groups' }
    await audit(tx, {
      action: 'groups.saved',
      personId: customer.personId,
      connectionId: customer.connectionId,
      data: { groups: ids.length },
    })
    return { status: 'saved' }
  })
}
