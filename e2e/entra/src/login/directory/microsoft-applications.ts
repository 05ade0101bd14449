import type { ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { graphAppId } from '../../world/applications/permissions'
import { idOf } from '../../world/ids'
import type { Tenant } from '../../world/model'

/** The tenant that owns Microsoft's own applications. */
export const microsoftTenantId = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'

const managementAppId = '797f4846-ba00-4fd7-ba43-dac1f8f63013'

type FirstParty = {
  appId: string
  displayName: string
  /** Shares its refresh tokens with the other members ("family of client ids", `foci`). */
  isFamily: boolean
  /** What Microsoft authorised beforehand: API to scopes. Nobody is asked for these. */
  scopes: Record<string, string[]>
}

const signIn = ['openid', 'profile', 'email', 'offline_access']

/** As the `scp` of their tokens says. */
const administrative = [
  ...signIn,
  'Application.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'AuditLog.Read.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  'Directory.AccessAsUser.All',
  'Group.ReadWrite.All',
  'User.Read.All',
  'User.ReadWrite.All',
]

const firstParties: FirstParty[] = [
  {
    appId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
    displayName: 'Microsoft Azure CLI',
    isFamily: true,
    scopes: { [graphAppId]: administrative, [managementAppId]: ['user_impersonation'] },
  },
  {
    appId: '1950a258-227b-4e31-a9cf-717495945fc2',
    displayName: 'Microsoft Azure PowerShell',
    isFamily: true,
    scopes: { [graphAppId]: administrative, [managementAppId]: ['user_impersonation'] },
  },
  {
    // Everything beyond the sign-in is asked of the person, as for anybody's application.
    appId: '14d82eec-204b-4c2f-b7e8-296a70dab67e',
    displayName: 'Microsoft Graph Command Line Tools',
    isFamily: false,
    scopes: { [graphAppId]: [...signIn, 'User.Read'] },
  },
]

/** Command lines of Microsoft's own: public clients that every tenant knows without anybody's consent. */
export function firstPartyClient(appId: string) {
  const found = firstParties.find((each) => each.appId === appId)
  if (!found) return null
  const entity = {
    appId,
    displayName: found.displayName,
    signInAudience: 'AzureADandPersonalMicrosoftAccount',
    isFallbackPublicClient: true,
    publicClient: {
      redirectUris: [
        'http://localhost',
        'https://login.microsoftonline.com/common/oauth2/nativeclient',
        'urn:ietf:wg:oauth:2.0:oob',
      ],
    },
  }
  return {
    appId,
    stored: { entity, secrets: [] },
    preauthorized: found.scopes,
    isFamily: found.isFamily,
  }
}

export const managementNames = ['https://management.core.windows.net', 'https://management.azure.com', managementAppId]

/** Azure's management API: every Azure command line asks for its token first, whatever it goes on to do. */
export function managementPrincipal(tenant: Tenant, name: string): ServicePrincipal | null {
  if (!managementNames.includes(name)) return null
  const scope = 'Access Azure Service Management as organization users'
  return {
    id: idOf('service principal', tenant.key, 'Windows Azure Service Management API'),
    appId: managementAppId,
    displayName: 'Windows Azure Service Management API',
    servicePrincipalNames: managementNames,
    appRoles: [],
    oauth2PermissionScopes: [
      {
        id: '41094075-9dad-400e-a0bd-54e686782033',
        value: 'user_impersonation',
        type: 'User',
        adminConsentDisplayName: scope,
        isEnabled: true,
      },
    ],
  }
}
