import { BadInput } from '../../input'
import { assignee, assignRole } from '../applications/granted'
import { withoutPublished, withPublished } from '../applications/graph-principal'
import { isPortalHome } from '../applications/portal'
import { completePortal } from '../applications/register-portal'
import type { Person, Tenant, World } from '../model'
import { truths } from '../table'
import { tenant } from '../tenant/tenant'

/** A world as a file keeps it, to be read by `keptWorld`. */
export function kept({ tenants, settings }: World): World {
  const all = Object.entries(tenants).map(([id, tenant]) => [id, withoutPublished(tenant)])
  return { tenants: Object.fromEntries(all), settings }
}

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
  const whole = { ...empty, ...kept, settings: { ...empty.settings, ...kept.settings } }
  for (const each of Object.values(whole.people)) {
    each.secondFactor ??= true
    assignHeld(whole, each)
  }
  const published = withPublished(whole)
  if (isPortalHome(published)) completePortal(published)
  return published
}

/** Until version 0.1.0 a person held app roles, by application id, beside the tenant's assignments. */
function assignHeld(of: Tenant, person: Person & { appRoles?: Record<string, string[]> }) {
  for (const [application, values] of Object.entries(person.appRoles ?? {})) {
    const principal = truths(of.servicePrincipals).find(({ appId }) => appId === application)
    if (!principal) continue
    for (const value of values) assignRole(of, assignee('User', person.user), principal, value)
  }
  delete person.appRoles
}
