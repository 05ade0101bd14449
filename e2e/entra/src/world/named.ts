import type { User } from '@microsoft/microsoft-graph-types'
import type { Tenant, World } from './model'

/** People say `contoso`, `contoso.com` or the tenant's id. */
export function isNamed({ key, id, organization }: Tenant, name: string): boolean {
  const wanted = name.toLowerCase()
  return key === wanted || id === wanted || hasDomain(organization.verifiedDomains, wanted)
}

function hasDomain(domains: Tenant['organization']['verifiedDomains'], wanted: string): boolean {
  return domains?.some(({ name }) => name?.toLowerCase() === wanted) ?? false
}

export function tenantNamed(world: World, name: string): Tenant | null {
  return Object.values(world.tenants).find((tenant) => isNamed(tenant, name)) ?? null
}

/** Sketches name people by surname, or by sign-in name where surnames are not enough. */
export function isAmong(names: string[], { surname, userPrincipalName }: User): boolean {
  return names.includes(surname ?? '') || names.includes(userPrincipalName ?? '')
}
