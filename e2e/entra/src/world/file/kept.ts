import { BadInput } from '../../input'
import type { Tenant, World } from '../model'
import { tenant } from '../tenant/tenant'

/** What a tenant cannot be without; the rest has a beginning that every tenant shares. */
const needed = ['id', 'key', 'organization', 'people', 'applications', 'servicePrincipals'] as const

/**
 * A whole world as a box wrote it, perhaps one of an earlier version: what it did not know yet is added. Nobody writes
 * such a file by hand, so it is not looked into further.
 */
export function keptWorld(value: object): World {
  const { tenants, settings } = value as Partial<World>
  if (typeof tenants !== 'object' || tenants === null)
    throw new BadInput('tenants must be a list, or a kept world’s object.')
  const whole = Object.entries(tenants).map(([id, kept]) => [id, wholeTenant(kept, `tenants.${id}`)])
  return { tenants: Object.fromEntries(whole), settings: { latencyMs: 0, ...settings } }
}

function wholeTenant(kept: Tenant, place: string): Tenant {
  const missing = needed.find((name) => !kept?.[name])
  if (missing) throw new BadInput(`${place}.${missing} is missing: this is neither a sketch nor a kept world.`)
  const { id, key, reason, organization } = kept
  const domain = organization.verifiedDomains?.find(({ isDefault }) => isDefault)?.name ?? ''
  const empty = tenant({ id, key, reason, name: organization.displayName ?? key, domain, people: [] })
  return {
    ...empty,
    ...kept,
    settings: { ...empty.settings, ...kept.settings },
  }
}
