import { BadInput, list, map, number, object, optional, plain, type Read, text } from '../input'
import { accountsOf, signInName } from '../login/directory/accounts'
import type { TenantSettings, World } from '../world/model'
import { longestLagMs } from '../world/table'
import { tenantSettings } from '../world/time/settings'
import { namesDeleted } from './deleted-names'
import { named } from './named-tenant'
import { personChange, personChanged } from './people'
import { policiesChanged, policyBodies } from './policies'
import { type Switches, switched, switches } from './switches'

type Posted = {
  latencyMs: number | null
  /** With `tenant`: that tenant's lag; without: everybody's. */
  tenant: string | null
  lagMs: number | null
  /** Or several at once, with all that a tenant's time and trouble can be: `{ "northwind": { "lagMs": 5000 } }`. */
  tenants: Record<string, TenantChange>
  /** A person who is eligible for roles activates them (PIM), by sign-in name. */
  activate: string | null
  /** By the name they have in their tenant. */
  people: Record<string, ReturnType<typeof personChange>>
}

type TenantChange = {
  settings: Partial<TenantSettings>
  policies: Record<string, object>
  deletedNames: string[]
  switches: Switches
}

/** A tenant's settings, as a world file says them too, and beside them what its administrators decide and turn. */
const tenantChange: Read<TenantChange> = (value, place) => {
  const { policies, deletedNames, servicePrincipals, applications, ...settings } = plain(value, place) as Record<
    string,
    unknown
  >
  return {
    settings: tenantSettings(settings, place),
    policies: policyBodies(policies, `${place}.policies`),
    deletedNames: optional(list(text), [])(deletedNames, `${place}.deletedNames`),
    switches: {
      servicePrincipals: switches.servicePrincipals(servicePrincipals, `${place}.servicePrincipals`),
      applications: switches.applications(applications, `${place}.applications`),
    },
  }
}

const posted: Read<Posted> = object<Posted>({
  latencyMs: optional(number({ to: longestLagMs }), null),
  tenant: optional(text, null),
  lagMs: optional(number({ to: longestLagMs }), null),
  tenants: optional(map(tenantChange), {}),
  activate: optional(text, null),
  people: optional(map(personChange), {}),
})

/** Tenants may be named by key, id or domain. All of it is taken, or none. */
export function changeSettings(world: World, value: unknown, now: number) {
  const { latencyMs, tenant, lagMs, tenants, activate, people } = posted(value, '')
  const changes = Object.entries(tenants).map(([name, { settings, policies, deletedNames, switches: turned }]) => {
    const of = named(world, name)
    return {
      of,
      settings,
      policies: policiesChanged(of, policies, `tenants.${name}.policies`),
      bury: namesDeleted(of, deletedNames, `tenants.${name}.deletedNames`),
      turn: switched(of, turned, `tenants.${name}`),
    }
  })
  const lagging = tenant === null ? Object.values(world.tenants) : [named(world, tenant)]
  const person = activate === null ? null : personNamed(world, activate)
  const applied = Object.entries(people).map(([name, change]) => personChanged(world, name, change))
  if (latencyMs !== null) world.settings.latencyMs = latencyMs
  if (lagMs !== null) for (const { settings } of lagging) settings.lagMs = lagMs
  for (const { of, settings, policies, bury, turn } of changes) {
    Object.assign(of.settings, settings)
    of.policies = policies
    bury(now)
    turn(now)
  }
  if (person) person.roles = [...new Set([...person.roles, ...person.eligibleRoles])]
  for (const apply of applied) apply(now)
}

function personNamed(world: World, name: string) {
  const account = Object.values(world.tenants)
    .flatMap(accountsOf)
    .find((each) => signInName(each) === name)
  if (!account) throw new BadInput(`There is nobody called ${name}.`)
  return account.person
}
