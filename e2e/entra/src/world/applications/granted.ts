import type { AppRoleAssignment, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { shortIdOf } from '../ids'
import type { Tenant } from '../model'
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
  const client = assignee('ServicePrincipal', principal)
  for (const role of names.map((name) => permission(name)?.role)) {
    if (role) keep(of, assignmentOf(role, client, resource), 0)
  }
}

/** Who can hold an app role, as an assignment names them. */
export type Assignee = Pick<AppRoleAssignment, 'principalId' | 'principalDisplayName' | 'principalType'>

export function assignee(
  principalType: 'User' | 'Group' | 'ServicePrincipal',
  { id, displayName }: { id?: string; displayName?: string | null },
): Assignee {
  return { principalId: id, principalDisplayName: displayName, principalType }
}

/**
 * A role of a registration in the same tenant, by name. There is none called so: nothing is assigned.
 * @param at epoch milliseconds; 0 is before the story begins
 */
export function assignRole(of: Tenant, to: Assignee, resource: ServicePrincipal, value: string, at = 0) {
  const appRoleId = resource.appRoles?.find((role) => role.value === value)?.id
  if (appRoleId) keep(of, assignmentOf(appRoleId, to, resource, at), at)
}

function assignmentOf(appRoleId: string, to: Assignee, resource: ServicePrincipal, at = 0): AppRoleAssignment {
  return {
    id: shortIdOf('assignment', to.principalId ?? '', appRoleId),
    appRoleId,
    ...to,
    resourceId: resource.id,
    resourceDisplayName: resource.displayName,
    createdDateTime: at === 0 ? '2024-01-15T09:30:00Z' : new Date(at).toISOString(),
  }
}

function keep(of: Tenant, assignment: AppRoleAssignment, at: number) {
  write(of.appRoleAssignments, assignment.id ?? '', assignment, at)
}

function graphIn(tenant: Tenant): ServicePrincipal {
  const found = truths(tenant.servicePrincipals).find(({ appId }) => appId === graphAppId)
  if (!found) throw new Error(`${tenant.key} has no Microsoft Graph.`)
  return found
}
