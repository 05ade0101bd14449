import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { isStaffTenant } from '@/lib/identity/sign-in/staff-tenant'
import { staffMember } from '@/lib/identity/staff/members'
import type { Choices, Tenant } from './choices'
import { findCustomerOf, insertCustomer, keepContact, saveContact } from './contact-store'
import { isMeant } from './is-meant'
import { defaultAppName, uniqueNameOf } from './model'
import { ownerFields } from './owners/account-owner'
import { findByTenant, insertConnection, lockTenant } from './store'

type Created =
  | { status: 'created'; connectionId: string; contactIds: string[] }
  /** This tenant has a connection in this environment already; invite to that one again. */
  | { status: 'exists'; connectionId: string }
  /** This tenant is a customer's of another name than the one that was typed, and nobody said that they are meant. */
  | { status: 'other_customer' }
  /** Who was to look after it is not of staff. */
  | { status: 'not_of_staff' }
  /** Spencer's own tenant is no customer's. */
  | { status: 'own_tenant' }
  | { status: 'not_allowed' }

/**
 * One connection per tenant and environment, also when two colleagues press at once.
 * @param by a list of what was made by hand invites nobody, and knows nothing newer of a contact who is there already
 */
export async function createConnection(
  staff: Staff,
  tx: Tx,
  choices: Choices,
  tenant: Tenant,
  now = new Date(),
  by: 'invitation' | 'list' = 'invitation',
): Promise<Created> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  if (isStaffTenant(tenant.tenantId)) return { status: 'own_tenant' }
  await lockTenant(tx, tenant.tenantId)
  const existing = await findByTenant(tx, tenant.tenantId, choices.environment)
  if (existing) return { status: 'exists', connectionId: existing.id }
  const known = await findCustomerOf(tx, tenant.tenantId)
  if (known && !isMeant(known.customer, choices)) return { status: 'other_customer' }

  const owner = await staffMember(tx, choices.accountOwner)
  if (!owner) return { status: 'not_of_staff' }
  const connectionId = randomUUID()
  const customerId = known?.customer.id ?? (await insertCustomer(tx, choices.customer))
  const uniqueName = uniqueNameOf(choices.environment, connectionId)
  const appName = choices.appName ?? defaultAppName(choices.environment)
  const names = { uniqueName, appName }
  await insertConnection(
    tx,
    {
      id: connectionId,
      customerId,
      ...names,
      owner: ownerFields(owner),
      choices,
      tenant,
      invitedAt: by === 'list' ? null : now,
    },
    now,
  )
  const contactIds: string[] = []
  const save = by === 'list' ? keepContact : saveContact
  for (const contact of choices.contacts) contactIds.push((await save(tx, customerId, contact)).id)
  return { status: 'created', connectionId, contactIds }
}
