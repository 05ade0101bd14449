import { signInName } from '../login/directory/accounts'
import { appRoleHolders } from '../world/applications/app-roles'
import { automationClient } from '../world/applications/automation'
import type { Certificate } from '../world/applications/certificate'
import { graphAppId } from '../world/applications/permissions'
import { isPortalHome, portalClients, syncClient } from '../world/applications/portal'
import type { StoredApplication, Tenant, World } from '../world/model'
import { populate } from '../world/people/crowd'
import { truths } from '../world/table'
import { nameOfRole } from '../world/tenant/roles'

/**
 * The world as tools read it: what is really there, without lag. The only secrets in it are those of the portal and of the
 * clients by which tools come in.
 * @param wanted the tenants to show
 */
export function worldView(world: World, certificate: Certificate, wanted: Tenant[]) {
  for (const tenant of wanted) populate(tenant)
  const tenants = wanted.map((tenant) => tenantView(world, tenant, certificate))
  return {
    tenants,
    people: tenants.flatMap(({ people }) => people),
    clients: tenants.flatMap(({ clients }) => clients),
    settings: world.settings,
  }
}

function clientsOf(world: World, tenant: Tenant, certificate: Certificate) {
  const portal = isPortalHome(tenant) ? Object.entries({ ...portalClients(world), sync: syncClient(world) }) : []
  const automation = automationClient(world, tenant)
  return [
    ...portal.flatMap(([name, client]) => (client ? [{ name, ...client }] : [])),
    ...(automation ? [{ name: 'automation', ...automation, ...certificate }] : []),
  ]
}

function tenantView(world: World, tenant: Tenant, certificate: Certificate) {
  const { id, key, reason, organization, policies, objectQuota, settings } = tenant
  const domains = organization.verifiedDomains ?? []
  return {
    id,
    key,
    reason,
    name: organization.displayName,
    domain: domains.find(({ isDefault }) => isDefault)?.name ?? '',
    domains: domains.map(({ name }) => name),
    policies,
    objectQuota,
    settings,
    clients: clientsOf(world, tenant, certificate),
    people: peopleOf(tenant),
    applications: truths(tenant.applications).map(applicationView),
    servicePrincipals: truths(tenant.servicePrincipals).map((principal) =>
      principal.appId === graphAppId ? { ...principal, appRoles: [], oauth2PermissionScopes: [] } : principal,
    ),
    appRoleAssignments: truths(tenant.appRoleAssignments),
    oauth2PermissionGrants: truths(tenant.oauth2PermissionGrants),
    groups: truths(tenant.groups).map((group) => ({ ...group, members: tenant.members[group.id ?? ''] ?? [] })),
    deletedApplications: Object.values(tenant.deletedApplications).map(applicationView),
    deletedServicePrincipals: Object.values(tenant.deletedServicePrincipals),
  }
}

export function peopleOf(tenant: Tenant) {
  const appRoles = appRoleHolders(tenant)
  return Object.entries(tenant.people).map(([oid, person]) => ({
    id: oid,
    oid,
    tenant: tenant.key,
    tenantId: tenant.id,
    upn: person.user.userPrincipalName ?? '',
    signInName: signInName({ tenant, person, oid }),
    name: person.user.displayName ?? '',
    roles: person.roles.map((role) => nameOfRole(tenant, role)),
    eligibleRoles: person.eligibleRoles.map((role) => nameOfRole(tenant, role)),
    appRoles: appRoles.get(oid) ?? [],
    guestOf: person.guestOf,
    challenge: person.challenge,
    secondFactor: person.secondFactor,
  }))
}

/** `usableSecrets`: key ids that the login host accepts, and from when; never their text or hash. */
function applicationView({ entity, secrets }: StoredApplication) {
  return { ...entity, usableSecrets: secrets.map(({ keyId, usableAt }) => ({ keyId, usableAt })) }
}
