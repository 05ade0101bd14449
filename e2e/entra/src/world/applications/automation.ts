import { idOf, shortIdOf } from '../ids'
import type { StoredApplication, Tenant, World } from '../model'
import { truths, write } from '../table'
import { tenant } from '../tenant/tenant'
import { keyCredentialOf } from './certificate'
import { assignPermissions } from './granted'
import { principalOf, register } from './registration'

/** What each tenant's own client may do there by itself: enough to build and to look at everything in it. */
export const automationPermissions = [
  'Application.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  'Organization.Read.All',
  'User.ReadWrite.All',
  'Group.Read.All',
  'Policy.Read.All',
  'Domain.Read.All',
  'RoleManagement.Read.Directory',
]

const homeKey = 'automation'

/**
 * A client for every tenant, by which tools and tests come in without a person. Its registration lives in a tenant of its
 * own, as a service provider's would, so that the lists of registrations of all others stay empty until somebody makes one.
 */
export function installAutomation(world: World) {
  const home = automationHome(world) ?? addHome(world)
  for (const each of Object.values(world.tenants)) {
    if (registrationFor(home, each)) continue
    const displayName = nameFor(each)
    const { entity } = register(home, {
      displayName,
      audience: 'AzureADMultipleOrgs',
      applicationPermissions: automationPermissions,
      secret: { displayName: 'box', text: secretFor(each), endDateTime: '2099-12-31T00:00:00Z' },
    })
    const principal = principalOf(entity, home.id, idOf('service principal', each.key, displayName))
    write(each.servicePrincipals, principal.id ?? '', principal, 0)
    assignPermissions(each, principal, automationPermissions)
  }
}

function automationHome(world: World): Tenant | null {
  return Object.values(world.tenants).find(({ key }) => key === homeKey) ?? null
}

function addHome(world: World): Tenant {
  const made = tenant({
    key: homeKey,
    name: 'Automation',
    domain: 'automation.example',
    reason: 'Home of the clients by which tools come into each of the other tenants.',
    people: [],
  })
  world.tenants[made.id] = made
  return made
}

/** They share one certificate, in place of any of an earlier start, whose key is gone. */
export function acceptCertificate(world: World, pem: string) {
  const home = automationHome(world)
  if (!home) return
  const credential = keyCredentialOf(pem)
  for (const { entity, secrets } of truths(home.applications)) {
    if (entity.keyCredentials?.some(({ key }) => key === credential.key)) continue
    write(home.applications, entity.id ?? '', { entity: { ...entity, keyCredentials: [credential] }, secrets }, 0)
  }
}

type AutomationClient = { tenantId: string; clientId: string; clientSecret: string; permissions: string[] }

export function automationClient(world: World, of: Tenant): AutomationClient | null {
  const home = automationHome(world)
  const stored = home && registrationFor(home, of)
  if (!stored) return null
  const { appId: clientId = '' } = stored.entity
  return { tenantId: of.id, clientId: clientId ?? '', clientSecret: secretFor(of), permissions: automationPermissions }
}

function registrationFor(home: Tenant, { key }: Tenant): StoredApplication | null {
  return truths(home.applications).find(({ entity }) => entity.displayName === nameFor({ key })) ?? null
}

function nameFor({ key }: Pick<Tenant, 'key'>): string {
  return `Automation of ${key}`
}

/** A made-up secret in the form of Entra's (40 characters), so that a world file need not hold it. */
function secretFor({ key }: Tenant): string {
  return `box8Q~${shortIdOf('automation secret', key).slice(0, 34)}`
}
