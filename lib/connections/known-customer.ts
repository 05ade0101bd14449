import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { findCustomerOf } from './contact-store'

export type KnownCustomer = NonNullable<Awaited<ReturnType<typeof knownCustomer>>>

/** Whose tenant this is, with the contacts who can be reached; null for a tenant that nobody has yet. */
export async function knownCustomer(staff: Staff, tenantId: string) {
  const row = await findCustomerOf(asStaff(staff), tenantId)
  return row && { ...row.customer, environments: row.customer.connections.map(({ environment }) => environment) }
}
