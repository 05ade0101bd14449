import type { AppRole, PermissionScope, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { idOf } from '../ids'
import type { Row, Tenant } from '../model'
import { graphAppId, permissions } from './permissions'

const appRoles = permissions.flatMap(({ value, role, roleText }): AppRole[] => {
  if (role === null) return []
  const texts = { displayName: roleText, description: roleText }
  return [{ id: role, value, ...texts, allowedMemberTypes: ['Application'], isEnabled: true }]
})

const oauth2PermissionScopes = permissions.flatMap(({ value, scope, isForUsers, scopeText }): PermissionScope[] => {
  if (scope === null) return []
  const forAdministrators = { adminConsentDisplayName: scopeText, adminConsentDescription: scopeText }
  const forUsers = { userConsentDisplayName: scopeText, userConsentDescription: scopeText }
  return [{ id: scope, value, type: isForUsers ? 'User' : 'Admin', ...forAdministrators, ...forUsers, isEnabled: true }]
})

/** The same lists in every tenant, so that a copy of a world copies them once. */
const published = { appRoles, oauth2PermissionScopes }

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
    ...published,
  }
}

/** As a file keeps it: what Microsoft publishes is not of this world. */
export function withoutPublished(tenant: Tenant): Tenant {
  return withGraphSaying(tenant, { appRoles: [], oauth2PermissionScopes: [] })
}

/** A tenant as a file kept it, with all that Microsoft publishes by now. */
export function withPublished(tenant: Tenant): Tenant {
  return withGraphSaying(tenant, published)
}

function withGraphSaying(tenant: Tenant, said: Pick<ServicePrincipal, 'appRoles' | 'oauth2PermissionScopes'>): Tenant {
  const rows = Object.entries(tenant.servicePrincipals).map(([id, row]): [string, Row<ServicePrincipal>] => {
    const isGraph = row.at(-1)?.value?.appId === graphAppId
    return [id, isGraph ? row.map(({ at, value }) => ({ at, value: value && { ...value, ...said } })) : row]
  })
  return { ...tenant, servicePrincipals: Object.fromEntries(rows) }
}
