import type { Staff } from '../actor'
import { isFresh } from '../actor-rules'
import { resolveIfThere } from './discover'

/** Why mails may not go to these addresses now. */
type Refusal = 'stale_sign_in' | 'microsoft_away'

/**
 * An address outside the domains of the customer's tenant is where an invitation would leak to, so naming one wants a fresh
 * sign-in. Microsoft, which alone knows whose a domain is, is asked only where there is none. Null where they may go.
 */
export async function refuseOutside(
  staff: Staff,
  { tenantId, addresses }: { tenantId: string; addresses: string[] },
  now: Date,
): Promise<Refusal | null> {
  if (isFresh(staff, now)) return null
  const domains = [...new Set(addresses.map((address) => address.split('@').at(-1) ?? ''))]
  const tenants = await Promise.all(domains.map(resolveIfThere))
  if (tenants.includes('microsoft_away')) return 'microsoft_away'
  const isTheirs = tenants.every((tenant) => tenant !== 'microsoft_away' && tenant?.tenantId === tenantId)
  return isTheirs ? null : 'stale_sign_in'
}
