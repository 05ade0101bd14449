import type { Tenant } from '@/lib/connections/choices'
import { resolveTenant } from '@/lib/identity/sign-in/discover'

type Found = { status: 'found'; tenant: Tenant } | { status: 'unknown' } | { status: 'away' }

/** Which tenant staff mean by a domain or an id, as Microsoft says. */
export async function lookUpPartner(asked: string): Promise<Found> {
  try {
    const tenant = await resolveTenant(asked)
    return tenant ? { status: 'found', tenant } : { status: 'unknown' }
  } catch {
    return { status: 'away' }
  }
}
