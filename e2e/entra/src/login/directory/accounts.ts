import { personalTenantId } from '../../world/default/personal-tenant-id'
import type { Person, Tenant, World } from '../../world/model'

export type Account = { tenant: Tenant; person: Person; oid: string }

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
