import type { AppRoleAssignment, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { shortIdOf } from '../ids'
import type { StoredApplication, Tenant } from '../model'
import { truths, write } from '../table'
import { graphAppId, permission } from './permissions'

/** An administrator of the tenant agreed before the story begins, so nobody there is asked. */
export function grantToEverybody(of: Tenant, { id: clientId = '' }: ServicePrincipal, scope: string) {
  const resourceId = graphIn(of).id ?? ''
  const id = shortIdOf('grant', clientId, resourceId)
  const grant = { id, clientId, resourceId, consentType: 'AllPrincipals', principalId: null, scope }
  write(of.oauth2PermissionGrants, id, grant, 0)
}

/** Application permissions of Microsoft Graph, by name. */
export function assignPermissions(of: Tenant, principal: ServicePrincipal, names: string[]) {
  const resource = graphIn(of)
  for (const appRoleId of names.map((name) => permission(name)?.role).filter((role) => typeof role === 'string')) {
    const id = shortIdOf('assignment', principal.id ?? '', appRoleId)
    write(of.appRoleAssignments, id, assignmentOf(id, appRoleId, principal, resource), 0)
  }
}

/** A role of another registration in the same tenant, by name. */
export function assignRole(of: Tenant, { entity }: StoredApplication, resource: ServicePrincipal, value: string) {
  const principal = truths(of.servicePrincipals).find(({ appId }) => appId === entity.appId)
  const appRoleId = resource.appRoles?.find((role) => role.value === value)?.id
  const id = shortIdOf('assignment', principal?.id ?? '', appRoleId ?? '')
  write(of.appRoleAssignments, id, assignmentOf(id, appRoleId, principal, resource), 0)
}

function assignmentOf(
  id: string,
  appRoleId: string | undefined,
  principal: ServicePrincipal | undefined,
  resource: ServicePrincipal,
): AppRoleAssignment {
  return {
    id,
    appRoleId,
    principalId: principal?.id,
    principalDisplayName: principal?.displayName,
    principalType: 'ServicePrincipal',
    resourceId: resource.id,
    resourceDisplayName: resource.displayName,
    createdDateTime: '2024-01-15T09:30:00Z',
  }
}

function graphIn(tenant: Tenant): ServicePrincipal {
  const found = truths(tenant.servicePrincipals).find(({ appId }) => appId === graphAppId)
  if (!found) throw new Error(`${tenant.key} has no Microsoft Graph.`)
  return found
}
