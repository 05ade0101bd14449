import { accountsOf, findTenant, signInName } from '../login/directory'
import type { Tenant, World } from '../world/model'

type Posted = {
  latencyMs?: unknown
  /** With `tenant`: that tenant's lag; without: everybody's. */
  tenant?: unknown
  lagMs?: unknown
  /** Or several at once: `{ "northwind": { "lagMs": 5000 } }`. */
  tenants?: Record<string, { lagMs?: unknown }>
  /** A person who is eligible for roles activates them (PIM), by sign-in name. */
  activate?: unknown
}

/** Tenants may be named by key, id or domain. Says what is wrong, or nothing. */
export function changeSettings(world: World, posted: unknown): string | null {
  if (typeof posted !== 'object' || posted === null) return 'Settings are an object.'
  const { latencyMs, tenant, lagMs, tenants, activate } = posted as Posted
  if (typeof latencyMs === 'number') world.settings.latencyMs = latencyMs
  for (const [name, change] of Object.entries(tenants ?? {})) {
    const found = named(world, name)
    if (!found) return `There is no tenant ${name}.`
    if (typeof change.lagMs === 'number') found.settings.lagMs = change.lagMs
  }
  if (typeof lagMs === 'number') {
    const meant = typeof tenant === 'string' ? [named(world, tenant)] : Object.values(world.tenants)
    for (const each of meant) {
      if (!each) return `There is no tenant ${tenant}.`
      each.settings.lagMs = lagMs
    }
  }
  return typeof activate === 'string' ? activateRoles(world, activate) : null
}

function named(world: World, name: string): Tenant | null {
  return Object.values(world.tenants).find(({ key }) => key === name) ?? findTenant(world, name)
}

function activateRoles(world: World, name: string): string | null {
  const account = Object.values(world.tenants)
    .flatMap(accountsOf)
    .find((each) => signInName(each) === name)
  if (!account) return `There is nobody called ${name}.`
  const { person } = account
  person.roles = [...new Set([...person.roles, ...person.eligibleRoles])]
  return null
}
