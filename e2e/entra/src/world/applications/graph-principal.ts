import type { ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { idOf } from '../ids'
import { graphAppId, permissions, wantsAdministrator } from './permissions'

/** Microsoft Graph as every tenant holds it: a service principal owned by Microsoft's own services tenant. */
export function graphPrincipal(tenantKey: string): ServicePrincipal {
  return {
    id: idOf('service principal', tenantKey, 'Microsoft Graph'),
    appId: graphAppId,
    appDisplayName: 'Microsoft Graph',
    displayName: 'Microsoft Graph',
    appOwnerOrganizationId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
    servicePrincipalType: 'Application',
    servicePrincipalNames: [graphAppId, 'https://graph.microsoft.com'],
    signInAudience: 'AzureADMultipleOrgs',
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    tags: [],
    appRoles: permissions.flatMap(({ value, text, role }) =>
      role === null
        ? []
        : [
            {
              id: role,
              value,
              displayName: text,
              description: text,
              allowedMemberTypes: ['Application'],
              isEnabled: true,
            },
          ],
    ),
    oauth2PermissionScopes: permissions.flatMap(({ value, text, scope }) =>
      scope === null
        ? []
        : [
            {
              id: scope,
              value,
              type: wantsAdministrator(value) ? 'Admin' : 'User',
              adminConsentDisplayName: text,
              adminConsentDescription: text,
              userConsentDisplayName: text,
              userConsentDescription: text,
              isEnabled: true,
            },
          ],
    ),
  }
}
