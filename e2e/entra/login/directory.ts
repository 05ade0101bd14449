import type { ServicePrincipal } from '@microsoft/microsoft-graph-types'
import type { BoxContext } from '../context'
import type { Person, StoredApplication, Tenant, World } from '../world/model'
import { personalTenantId } from '../world/sketches'
import { readAll, truths } from '../world/table'
import { landing } from '../world/time/lag'
import { LoginError } from './errors'
import { firstPartyClient } from './first-party'

/** The first part of a login path: one tenant, or an authority that lets the account decide. */
export type Authority = Tenant | 'common' | 'organizations' | 'consumers'

export type Account = { tenant: Tenant; person: Person; oid: string }

export type Client = {
  /** Who publishes it; null: Microsoft, whose own tenant is no part of the world. */
  home: Tenant | null
  appId: string
  stored: StoredApplication
  /** Scopes that need nobody's consent: API (application id) to scopes. Only Microsoft's own clients have any. */
  preauthorized: Record<string, string[]>
  /** Its refresh tokens work for Microsoft's other clients of the family. */
  isFamily: boolean
}

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

/** A registration lives in one tenant. As everything else it is not there for a replica that lags. */
export function findClient({ world, now }: BoxContext, appId: string): Client | null {
  const wanted = appId.toLowerCase()
  for (const tenant of Object.values(world.tenants)) {
    const seen = readAll(tenant.applications, now(), landing(tenant, wanted))
    const stored = seen.find(({ entity }) => entity.appId === wanted)
    if (stored) return { home: tenant, appId: wanted, stored, preauthorized: {}, isFamily: false }
  }
  const microsofts = firstPartyClient(wanted)
  return microsofts && { home: null, ...microsofts }
}

/** The instance of an application in a tenant, as just written: consent and the code that follows it share a machine. */
export function principalIn(tenant: Tenant, appId: string): ServicePrincipal | null {
  return truths(tenant.servicePrincipals).find((each) => each.appId === appId) ?? null
}

export function findAccount(world: World, oid: string): Account | null {
  for (const tenant of Object.values(world.tenants)) {
    const person = tenant.people[oid]
    if (person) return { tenant, person, oid }
  }
  return null
}

export function accountsOf(tenant: Tenant): Account[] {
  return Object.entries(tenant.people).map(([oid, person]) => ({ tenant, person, oid }))
}

/** By the name somebody types; a guest is found at home. */
export function accountCalled(world: World, name: string): Account | null {
  const wanted = name.trim().toLowerCase()
  return homeAccounts(world).find((account) => signInName(account).toLowerCase() === wanted) ?? null
}

/** Accounts at home, not as guests: what somebody may type at `organizations` and `common`. */
export function homeAccounts(world: World): Account[] {
  return Object.values(world.tenants)
    .flatMap(accountsOf)
    .filter(({ person }) => person.guestOf === null)
}

/** Where the password is: a guest signs in at home. */
export function homeOf(world: World, account: Account): Account {
  const home = account.person.guestOf && world.tenants[account.person.guestOf]
  if (!home) return account
  return accountsOf(home).find(({ person }) => person.user.mail === account.person.user.mail) ?? account
}

/** The same human in another tenant: as guest there, or not at all. */
export function accountIn(world: World, tenant: Tenant, home: Account): Account | null {
  if (tenant.id === home.tenant.id) return home
  return accountsOf(tenant).find((account) => homeOf(world, account).oid === home.oid) ?? null
}

export function isPersonal(account: Account): boolean {
  return account.tenant.id === personalTenantId
}

/** What people call themselves when they sign in; a guest uses the name of home. */
export function signInName({ person }: Account): string {
  return (person.guestOf ? person.user.mail : person.user.userPrincipalName) ?? ''
}
