import type { Tenant } from '@/lib/connections/choices'
import { type OtherCloud, resolveTenant } from '@/lib/identity/sign-in/discover'

export type Found =
  | { status: 'found'; tenant: Tenant }
  | { status: 'unknown' }
  | { status: 'other_cloud'; domain: string; cloud: OtherCloud }
  | { status: 'away' }

/** Which tenant staff mean by a domain or an id, as Microsoft says. */
export async function lookUpPartner(asked: string): Promise<Found> {
  try {
    const tenant = await resolveTenant(asked)
    if (tenant?.tenantId === null) return { status: 'other_cloud', ...tenant }
    return tenant ? { status: 'found', tenant } : { status: 'unknown' }
  } catch {
    return { status: 'away' }
  }
}
