import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { auditCustomer } from './audit-customer'
import { lockCustomer, saveName } from './customer-store'

type Renamed =
  | { status: 'renamed' }
  | { status: 'as_before' }
  /** Somebody else renamed it since `before` was read. */
  | { status: 'changed_meanwhile'; name: string }
  | { status: 'unknown' }
  | { status: 'not_allowed' }

/** In every page and mail from now on. What its tenants and apps are called is the customer's own, and stays. */
export function renameCustomer(
  staff: Staff,
  { customerId, before, name }: { customerId: string; before: string; name: string },
): Promise<Renamed> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const found = await lockCustomer(tx, customerId)
    if (!found) return { status: 'unknown' }
    if (found.name === name) return { status: 'as_before' }
    if (found.name !== before) return { status: 'changed_meanwhile', name: found.name }
    await saveName(tx, customerId, name)
    const data = { before, after: name }
    await auditCustomer(tx, customerId, { action: 'customer.renamed', personId: staff.personId, data })
    return { status: 'renamed' }
  })
}
