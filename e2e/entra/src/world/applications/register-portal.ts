import { shortIdOf } from '../ids'
import type { Tenant } from '../model'
import { isAmong } from '../named'
import { truths, write } from '../table'
import { type Assignee, assignee, assignPermissions, assignRole, grantToEverybody } from './granted'
import { type RegistrationSketch, register, requiredAccess } from './registration'

export const portalNames = { customer: 'Spencer portal', staff: 'Spencer portal for staff' } as const

/** Spencer's own sync: it uses what customers made, and reports to the portal how that went. */
export const syncName = 'Spencer sync'

/** Where the portal listens when nobody says otherwise. */
const usualRedirectUris = ['http://127.0.0.1:3000/auth/callback']

/** A made-up secret in the form of Entra's (40 characters), so that a world file need not hold it. */
export function portalSecret(name: string): string {
  return `box8Q~${shortIdOf('portal secret', name).slice(0, 34)}`
}

/** Where Microsoft tells the portal that one of its staff signed out: at the origin of the first address. */
export function signedOutAt([redirectUri]: string[]): string | null {
  return redirectUri ? `${new URL(redirectUri).origin}/auth/front-channel-logout` : null
}

const secret = (name: string) => ({ displayName: 'box', text: portalSecret(name), endDateTime: '2099-12-31T00:00:00Z' })
const inIdToken = (...claims: string[]) => ({ idToken: claims.map((name) => ({ name })) })

const customer: RegistrationSketch = {
  displayName: portalNames.customer,
  audience: 'AzureADMultipleOrgs',
  redirectUris: usualRedirectUris,
  scopes: ['openid', 'profile', 'User.Read'],
  groupMembershipClaims: 'DirectoryRole',
  optionalClaims: inIdToken('acct', 'auth_time', 'login_hint', 'upn'),
  secret: secret(portalNames.customer),
}

/** It may look by itself whether somebody who is signed in still has an account and a role. */
const staff = {
  displayName: portalNames.staff,
  audience: 'AzureADMyOrg',
  redirectUris: usualRedirectUris,
  logoutUrl: signedOutAt(usualRedirectUris),
  scopes: ['openid', 'profile'],
  applicationPermissions: ['Directory.Read.All'],
  granted: ['Directory.Read.All'],
  appRoles: ['Viewer', 'Operator', 'Admin'],
  applicationRoles: ['Proof.Write'],
  accessTokenVersion: 2,
  optionalClaims: inIdToken('acct', 'auth_time', 'login_hint', 'upn', 'sid'),
  secret: secret(portalNames.staff),
} satisfies RegistrationSketch

/**
 * Spencer's own two registrations: one that customers of any tenant sign in to, one for its staff. `roles` says who of the
 * staff, or which group of theirs, holds which role.
 */
export function registerPortal(spencer: Tenant, roles: Record<string, string>) {
  register(spencer, customer)
  register(spencer, staff)
  register(spencer, { displayName: syncName, secret: secret(syncName) })
  const principal = staffPrincipal(spencer)
  const sync = principalCalled(spencer, syncName)
  if (!principal || !sync) return
  grantToEverybody(spencer, principal, 'openid profile offline_access User.Read')
  assignRole(spencer, assignee('ServicePrincipal', sync), principal, 'Proof.Write')
  for (const [name, role] of Object.entries(roles)) {
    for (const each of assigneesCalled(spencer, name)) assignRole(spencer, each, principal, role)
  }
}

/** A home that was kept from before the portal looked after people who are signed in. */
export function completePortal(spencer: Tenant) {
  const stored = truths(spencer.applications).find(({ entity }) => entity.displayName === staff.displayName)
  const principal = staffPrincipal(spencer)
  const isComplete = stored?.entity.optionalClaims?.idToken?.some(({ name }) => name === 'sid') ?? false
  if (!stored || !principal || isComplete) return
  const { optionalClaims, applicationPermissions } = staff
  const entity = { ...stored.entity, optionalClaims, requiredResourceAccess: requiredAccess(staff) }
  write(spencer.applications, entity.id ?? '', { ...stored, entity }, 0)
  assignPermissions(spencer, principal, applicationPermissions)
}

/** The instance of the registration for staff, in the portal's home. */
export function staffPrincipal(tenant: Tenant) {
  return principalCalled(tenant, staff.displayName)
}

function principalCalled({ servicePrincipals }: Tenant, name: string) {
  return truths(servicePrincipals).find(({ displayName }) => displayName === name)
}

function assigneesCalled({ people, groups }: Tenant, name: string): Assignee[] {
  const group = truths(groups).find(({ displayName }) => displayName === name)
  if (group) return [assignee('Group', group)]
  const called = Object.values(people).filter(({ user }) => isAmong([name], user))
  return called.map(({ user }) => assignee('User', user))
}
