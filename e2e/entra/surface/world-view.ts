import { signInName } from '../login/directory'
import type { StoredApplication, Tenant, World } from '../world/model'
import { graphAppId } from '../world/permissions'
import { portalClients } from '../world/portal'
import { roleNames } from '../world/roles'
import { truths } from '../world/table'

/** The world as tools read it: what is really there, without lag, and no secret but the portal's own two. */
export function worldView(world: World) {
  const tenants = Object.values(world.tenants).map(tenantView)
  return { tenants, people: tenants.flatMap(({ people }) => people), clients: clients(world), settings: world.settings }
}

/** Worlds of single tests may have no portal in them. */
function clients(world: World) {
  if (!Object.values(world.tenants).some(({ key }) => key === 'spencer')) return []
  return Object.entries(portalClients(world)).map(([name, client]) => ({ name, ...client }))
}

function tenantView(tenant: Tenant) {
  const { id, key, reason, organization, policies, objectQuota, settings } = tenant
  return {
    id,
    key,
    reason,
    name: organization.displayName,
    domains: organization.verifiedDomains?.map(({ name }) => name) ?? [],
    policies,
    objectQuota,
    settings,
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
  return Object.entries(tenant.people).map(([oid, person]) => ({
    oid,
    tenant: tenant.key,
    tenantId: tenant.id,
    upn: person.user.userPrincipalName ?? '',
    signInName: signInName({ tenant, person, oid }),
    name: person.user.displayName ?? '',
    roles: person.roles.map((role) => roleNames[role] ?? role),
    eligibleRoles: person.eligibleRoles.map((role) => roleNames[role] ?? role),
    appRoles: Object.values(person.appRoles).flat(),
    guestOf: person.guestOf,
    challenge: person.challenge,
  }))
}

/** `usableSecrets`: key ids that the login host accepts, and from when; never their text or hash. */
function applicationView({ entity, secrets }: StoredApplication) {
  return { ...entity, usableSecrets: secrets.map(({ keyId, usableAt }) => ({ keyId, usableAt })) }
}
