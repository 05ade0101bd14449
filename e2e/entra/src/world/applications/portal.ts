import type { Application } from '@microsoft/microsoft-graph-types'
import { BadInput } from '../../input'
import { shortIdOf } from '../ids'
import type { StoredApplication, Tenant, World } from '../model'
import { isAmong } from '../named'
import { truths, write } from '../table'
import { keyCredentialOf } from './certificate'
import { type Assignee, assignee, assignRole, grantToEverybody } from './granted'
import { register } from './registration'

type PortalClient = { tenantId: string; clientId: string; clientSecret: string }

const names = { customer: 'Spencer portal', staff: 'Spencer portal for staff' } as const

/** Spencer's own sync: it uses what customers made, and reports to the portal how that went. */
const syncName = 'Spencer sync'

/** Where the portal listens when nobody says otherwise. */
const usualRedirectUris = ['http://127.0.0.1:3000/auth/callback']

/** A made-up secret in the form of Entra's (40 characters), so that a world file need not hold it. */
function secretOf(name: string): string {
  return `box8Q~${shortIdOf('portal secret', name).slice(0, 34)}`
}

/**
 * Spencer's own two registrations: one that customers of any tenant sign in to, one for its staff. `roles` says who of the
 * staff, or which group of theirs, holds which role.
 */
export function registerPortal(spencer: Tenant, roles: Record<string, string>) {
  const optionalClaims = { idToken: ['acct', 'auth_time', 'login_hint', 'upn'].map((name) => ({ name })) }
  const secret = (name: string) => ({ displayName: 'box', text: secretOf(name), endDateTime: '2099-12-31T00:00:00Z' })
  register(spencer, {
    displayName: names.customer,
    audience: 'AzureADMultipleOrgs',
    redirectUris: usualRedirectUris,
    scopes: ['openid', 'profile', 'User.Read'],
    groupMembershipClaims: 'DirectoryRole',
    optionalClaims,
    secret: secret(names.customer),
  })
  const staff = register(spencer, {
    displayName: names.staff,
    audience: 'AzureADMyOrg',
    redirectUris: usualRedirectUris,
    scopes: ['openid', 'profile'],
    appRoles: ['Viewer', 'Operator', 'Admin'],
    applicationRoles: ['Proof.Write'],
    accessTokenVersion: 2,
    optionalClaims,
    secret: secret(names.staff),
  })
  const principal = truths(spencer.servicePrincipals).find(({ appId }) => appId === staff.entity.appId)
  if (!principal) return
  grantToEverybody(spencer, principal, 'openid profile offline_access User.Read')
  const sync = register(spencer, { displayName: syncName, secret: secret(syncName) })
  const syncPrincipal = truths(spencer.servicePrincipals).find(({ appId }) => appId === sync.entity.appId)
  if (syncPrincipal) assignRole(spencer, assignee('ServicePrincipal', syncPrincipal), principal, 'Proof.Write')
  for (const [name, role] of Object.entries(roles)) {
    for (const each of assigneesCalled(spencer, name)) assignRole(spencer, each, principal, role)
  }
}

function assigneesCalled({ people, groups }: Tenant, name: string): Assignee[] {
  const group = truths(groups).find(({ displayName }) => displayName === name)
  if (group) return [assignee('Group', group)]
  const called = Object.values(people).filter(({ user }) => isAmong([name], user))
  return called.map(({ user }) => assignee('User', user))
}

export function isPortalHome({ applications }: Tenant): boolean {
  return truths(applications).some(({ entity }) => entity.displayName === names.customer)
}

/** What whoever plays Spencer's sync comes in with; null in a world that was kept from before there was one. */
export function syncClient(world: World): PortalClient | null {
  const spencer = Object.values(world.tenants).find(isPortalHome)
  const isThere = spencer && truths(spencer.applications).some(({ entity }) => entity.displayName === syncName)
  return isThere ? client(world, syncName) : null
}

/** What the portal's settings need. Throws when the world has no Spencer tenant. */
export function portalClients(world: World): { customer: PortalClient; staff: PortalClient } {
  return { customer: client(world, names.customer), staff: client(world, names.staff) }
}

function client(world: World, name: string): PortalClient {
  const { spencer, stored } = portalRegistration(world, name)
  return { tenantId: spencer.id, clientId: stored.entity.appId ?? '', clientSecret: secretOf(name) }
}

function portalRegistration(world: World, name: string): { spencer: Tenant; stored: StoredApplication } {
  const spencer = Object.values(world.tenants).find(isPortalHome)
  const stored = spencer && truths(spencer.applications).find(({ entity }) => entity.displayName === name)
  if (!spencer || !stored)
    throw new BadInput(`This world has no registration “${name}”: no tenant in it has portalStaff.`)
  return { spencer, stored }
}

function changeBoth(world: World, change: (application: Application) => void) {
  for (const name of Object.values(names)) {
    const { spencer, stored } = portalRegistration(world, name)
    const changed = structuredClone(stored)
    change(changed.entity)
    write(spencer.applications, changed.entity.id ?? '', changed, 0)
  }
}

/** The demo chooses its ports late; both registrations take the same addresses. */
export function setPortalRedirectUris(world: World, redirectUris: string[]) {
  changeBoth(world, (application) => {
    application.web = { ...application.web, redirectUris }
  })
}

/** Lets the portal prove itself with a certificate (PEM) instead of the secret. */
export function addPortalCertificate(world: World, pem: string) {
  const credential = keyCredentialOf(pem)
  changeBoth(world, (application) => {
    const others = application.keyCredentials?.filter(
      (each) => each.customKeyIdentifier !== credential.customKeyIdentifier,
    )
    application.keyCredentials = [...(others ?? []), credential]
  })
}
