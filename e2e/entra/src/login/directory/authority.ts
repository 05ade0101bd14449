import type { Tenant, World } from '../../world/model'
import { LoginError } from '../errors'

/** The first part of a login path: one tenant, or an authority that lets the account decide. */
export type Authority = Tenant | 'common' | 'organizations' | 'consumers'

export function findTenant(world: World, segment: string): Tenant | null {
  const wanted = segment.toLowerCase()
  const byName = (tenant: Tenant) =>
    tenant.organization.verifiedDomains?.some(({ name }) => name?.toLowerCase() === wanted)
  return world.tenants[wanted] ?? Object.values(world.tenants).find(byName) ?? null
}

export function authority(world: World, segment: string): Authority {
  if (segment === 'common' || segment === 'organizations' || segment === 'consumers') return segment
  const tenant = findTenant(world, segment)
  if (tenant) return tenant
  if (!/^[\da-f-]{36}$|\./i.test(segment)) {
    const text = `Specified tenant identifier '${segment}' is neither a valid DNS name, nor a valid external domain.`
    throw new LoginError('invalid_request', 900023, text)
  }
  throw new LoginError(
    'invalid_tenant',
    90002,
    `Tenant '${segment}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  )
}
