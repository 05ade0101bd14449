import type { GraphCall } from './call'
import { microsoftGraphAppId } from './microsoft-graph'

/** Marks the service principal as an enterprise application, so that the admin centre lists it. */
const enterpriseApplicationTag = 'WindowsAzureActiveDirectoryIntegratedApp'

/** 201 with the service principal, or 204 when it stands (learn.microsoft.com/graph/api/serviceprincipal-upsert). */
export function upsertServicePrincipal(applicationId: string): GraphCall {
  return {
    method: 'PATCH',
    path: `/servicePrincipals(appId='${applicationId}')`,
    headers: { Prefer: 'create-if-missing' },
    body: { tags: [enterpriseApplicationTag] },
  }
}

/** Of a service principal or a person, to one role of a resource. 201; 400 when it is already assigned (learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto). */
export function assignRole(principalId: string, resourceId: string, appRoleId: string): GraphCall {
  return {
    method: 'POST',
    path: `/servicePrincipals/${resourceId}/appRoleAssignedTo`,
    body: { principalId, resourceId, appRoleId },
  }
}

/** 204. The resource's side of the assignment, as it was made (learn.microsoft.com/graph/api/serviceprincipal-delete-approleassignedto). */
export function unassignRole(graphServicePrincipalId: string, assignmentId: string): GraphCall {
  return { method: 'DELETE', path: `/servicePrincipals/${graphServicePrincipalId}/appRoleAssignedTo/${assignmentId}` }
}

/** 201; consents for every person of the tenant (learn.microsoft.com/graph/api/oauth2permissiongrant-post). */
export function grantScopes(servicePrincipalId: string, graphServicePrincipalId: string, scopes: string[]): GraphCall {
  return {
    method: 'POST',
    path: '/oauth2PermissionGrants',
    body: {
      clientId: servicePrincipalId,
      consentType: 'AllPrincipals',
      principalId: null,
      resourceId: graphServicePrincipalId,
      scope: scopes.join(' '),
    },
  }
}

/** 204; the whole list is replaced. */
export function regrantScopes(grantId: string, scopes: string[]): GraphCall {
  return { method: 'PATCH', path: `/oauth2PermissionGrants/${grantId}`, body: { scope: scopes.join(' ') } }
}

export function deleteGrant(grantId: string): GraphCall {
  return { method: 'DELETE', path: `/oauth2PermissionGrants/${grantId}` }
}

/** The delegated grants that one client holds in this tenant. */
export function readGrantsOf(applicationId: string): GraphCall {
  return {
    method: 'GET',
    path: `/servicePrincipals(appId='${applicationId}')/oauth2PermissionGrants?$select=id,scope,consentType,resourceId&$top=999`,
  }
}

export function readMicrosoftGraph(): GraphCall {
  return { method: 'GET', path: `/servicePrincipals(appId='${microsoftGraphAppId}')?$select=id,appId` }
}

export function readServicePrincipal(applicationId: string): GraphCall {
  const properties = 'id,appId,accountEnabled,appRoleAssignmentRequired,disabledByMicrosoftStatus'
  return { method: 'GET', path: `/servicePrincipals(appId='${applicationId}')?$select=${properties}` }
}

export function readRoles(applicationId: string): GraphCall {
  return {
    method: 'GET',
    path: `/servicePrincipals(appId='${applicationId}')/appRoleAssignments`,
  }
}
