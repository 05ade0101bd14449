import { audit } from '@/lib/audit/audit'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import type { Tenant } from './choices'
import { change, partnerOf } from './store'

type Changed = { status: 'changed' } | { status: 'not_allowed' }

/**
 * Guests who are at home in this tenant may sign in to this one connection from now on, and what they may do there is decided by
 * their role in the customer's tenant. One partner at a time: naming another ends the one before.
 */
export function allowPartner(
  staff: Staff,
  connectionId: string,
  { tenantId, domain }: Tenant,
): Promise<Changed | { status: 'customer_itself' } | Stopped> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const stopped = await stoppedFor(tx, { connectionId })
    if (stopped) return stopped
    const before = await partnerOf(tx, connectionId)
    if (before.tenantId === tenantId) return { status: 'customer_itself' }
    await change(tx, connectionId, { partnerTenantId: tenantId, partnerDomain: domain })
    await audit(tx, {
      action: 'partner.allowed',
      personId: staff.personId,
      connectionId,
      data: { tenantId, domain, before: before.partnerTenantId },
    })
    return { status: 'changed' }
  })
}

/** Whoever of them is signed in is outside with the next request. */
export function endPartner(staff: Staff, connectionId: string): Promise<Changed> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const { partnerTenantId: tenantId, partnerDomain: domain } = await partnerOf(tx, connectionId)
    await change(tx, connectionId, { partnerTenantId: null, partnerDomain: null })
    const data = { tenantId, domain }
    await audit(tx, { action: 'partner.ended', personId: staff.personId, connectionId, data })
    return { status: 'changed' }
  })
}
