import { audit } from '@/lib/audit/audit'
import { asCustomer } from '@/lib/db'
import type { Customer, FieldEditor } from '@/lib/identity/actor'
import { mayChooseFields } from '@/lib/identity/customer-rules'
import { GroupIds } from './choices'
import { changeGroups } from './store'

/**
 * Which security groups Spencer syncs, by object id; none means everybody. Only where staff chose security groups: the
 * permission to read them is part of what was approved.
 */
export async function saveGroups(
  customer: Customer | FieldEditor,
  groupIds: string | string[],
): Promise<{ status: 'saved' } | { status: 'no_groups' } | { status: 'not_allowed' }> {
  if (!mayChooseFields(customer)) return { status: 'not_allowed' }
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
