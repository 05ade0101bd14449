import { env } from '@/lib/env'

/** Whoever signs in there is of Spencer; everybody else is of a customer. */
export function isStaffTenant(tenantId: string): boolean {
  return tenantId === env().STAFF_TENANT_ID.toLowerCase()
}
