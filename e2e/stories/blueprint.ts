import type {
  Application,
  AppRoleAssignment,
  OAuth2PermissionGrant,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types'
import { expect } from '@playwright/test'

/** What the box shows of one tenant. */
export type Tenant = {
  id: string
  key: string
  applications: Application[]
  servicePrincipals: ServicePrincipal[]
  appRoleAssignments: AppRoleAssignment[]
  oauth2PermissionGrants: OAuth2PermissionGrant[]
  deletedApplications: Application[]
}

/** The registrations that the portal made there for one environment. */
export const oursIn = ({ applications }: Tenant, environment: string) =>
  applications.filter(({ tags }) => tags?.includes(`spencer-env:${environment}`))

/** What an application holds there: the ids of its application permissions. */
export function rolesOf({ servicePrincipals, appRoleAssignments }: Tenant, application: Application | undefined) {
  const principal = servicePrincipals.find(({ appId }) => appId === application?.appId)
  return appRoleAssignments.filter(({ principalId }) => principalId === principal?.id).map(({ appRoleId }) => appRoleId)
}

/** What the customers' portal itself may do there by its grants, beyond what any sign-in leaves. */
export function portalChanges({ servicePrincipals, oauth2PermissionGrants }: Tenant): string[] {
  const portal = servicePrincipals.find(({ displayName }) => displayName === 'Spencer portal')
  const grants = oauth2PermissionGrants.filter(({ clientId }) => clientId === portal?.id)
  return grants.flatMap(({ scope }) => scope?.split(' ') ?? []).filter((scope) => scope.endsWith('.All'))
}

type Wanted = {
  environment: string
  /** Application permissions of Microsoft Graph, by their ids. */
  roles: string[]
  /** Subject and SHA-1 (hex) of the certificate, where there is one. */
  certificate: { subject: string; sha1: string } | null
}

/** Written out here a second time: nothing of it is read from `lib`. Source: the permissions reference of Microsoft Graph. */
export const permissionIds = {
  'User.Read.All': 'df021288-bdef-4463-88db-98f22de89214',
  'Group.Read.All': '5b567255-7703-4780-807c-7be8301ae99b',
  'GroupMember.Read.All': '98830695-27a2-44f7-8c18-0c3ebc9698f6',
}

const scopeIds = [
  '37f7f235-527c-4136-accd-4a02d197296e', // openid
  '14dad69e-099b-42c9-810b-d002981feec1', // profile
  '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0', // email
  'e1fe6dd8-ba31-4d61-89e7-88639da4683d', // User.Read
]

const graphAppId = '00000003-0000-0000-c000-000000000000'
const anyId = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const anyInstant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/)
const byText = (one: object, other: object) => JSON.stringify(one).localeCompare(JSON.stringify(other))

/** Field by field: what stands in the tenant is the vendor's article, and nothing besides. Returns the application. */
export function expectBlueprint(tenant: Tenant, { environment, roles, certificate }: Wanted) {
  const ours = oursIn(tenant, environment)
  expect(ours).toHaveLength(1)
  const [application = {}] = ours
  expect(written(application)).toEqual(wantedApplication({ environment, roles, certificate }))

  const principals = tenant.servicePrincipals.filter(({ appId }) => appId === application.appId)
  expect(principals).toHaveLength(1)
  const [principal = {}] = principals
  expect(principal).toMatchObject({
    accountEnabled: true,
    appDisplayName: application.displayName,
    appOwnerOrganizationId: tenant.id,
    appRoleAssignmentRequired: false,
    displayName: application.displayName,
    servicePrincipalType: 'Application',
    signInAudience: 'AzureADMyOrg',
    tags: expect.arrayContaining(['WindowsAzureActiveDirectoryIntegratedApp']), // beside the application's, which Microsoft copies
    passwordCredentials: [],
  })

  const graph = tenant.servicePrincipals.find(({ appId }) => appId === graphAppId)
  const assigned = tenant.appRoleAssignments.filter(({ principalId }) => principalId === principal.id)
  expect(assigned.map(({ appRoleId }) => appRoleId).sort()).toEqual([...roles].sort())
  for (const one of assigned) expect(one).toMatchObject({ principalType: 'ServicePrincipal', resourceId: graph?.id })

  const grants = tenant.oauth2PermissionGrants.filter(({ clientId }) => clientId === principal.id)
  expect(grants.map(withSortedScope)).toEqual([
    {
      id: expect.any(String),
      clientId: principal.id,
      consentType: 'AllPrincipals',
      principalId: null,
      resourceId: graph?.id,
      scope: 'User.Read email openid profile',
    },
  ])
  return application
}

/** A list in one text, whose order says nothing. Source: RFC 6749 §3.3. */
const withSortedScope = (grant: OAuth2PermissionGrant) => ({
  ...grant,
  scope: grant.scope?.split(' ').sort().join(' '),
})

/** What Microsoft fills in by itself, and the box's own remark on its secrets. */
const notOurs = ['oauth2RequirePostResponse', 'parentalControlSettings', 'publisherDomain', 'usableSecrets']

/** Every other field that says something, lists in a fixed order. */
function written(registration: Application) {
  const application = Object.fromEntries(Object.entries(registration).filter(([name]) => !notOurs.includes(name)))
  const access = registration.requiredResourceAccess?.map((one) => ({
    ...one,
    resourceAccess: one.resourceAccess?.toSorted(byText),
  }))
  return speaking({ ...application, requiredResourceAccess: access })
}

function wantedApplication({ environment, roles, certificate }: Wanted) {
  const access = [...scopeIds.map((id) => ({ id, type: 'Scope' })), ...roles.map((id) => ({ id, type: 'Role' }))]
  return {
    id: anyId,
    appId: anyId,
    createdByAppId: anyId,
    createdDateTime: anyInstant,
    uniqueName: expect.stringMatching(new RegExp(`^spencer-${environment}-[0-9a-f]{16}$`)),
    displayName: `Spencer (${environment})`,
    signInAudience: 'AzureADMyOrg',
    tags: ['spencer-portal', `spencer-env:${environment}`],
    web: {
      redirectUris: ['https://spencerlogin.b2clogin.com/spencerlogin.onmicrosoft.com/oauth2/authresp'],
      implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
    },
    optionalClaims: { idToken: [{ name: 'upn', essential: false }] },
    requiredResourceAccess: [{ resourceAppId: graphAppId, resourceAccess: access.toSorted(byText) }],
    passwordCredentials: [
      {
        keyId: anyId,
        displayName: expect.stringMatching(new RegExp(`^Spencer ${environment} \\d{4}-\\d\\d-\\d\\d [0-9a-f]{12}$`)),
        hint: expect.stringMatching(/^.{3}$/),
        startDateTime: anyInstant,
        endDateTime: anyInstant,
      },
    ],
    ...(certificate && {
      keyCredentials: [
        {
          keyId: anyId,
          type: 'AsymmetricX509Cert',
          usage: 'Verify',
          displayName: certificate.subject,
          key: expect.stringMatching(/^MII/), // the public certificate
          customKeyIdentifier: certificate.sha1,
          startDateTime: anyInstant,
          endDateTime: anyInstant,
        },
      ],
    }),
  }
}

/** Without what is null, empty or made of such. */
function speaking(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(speaking)
  if (typeof value !== 'object' || value === null) return value
  const said = Object.entries(value).map(([name, each]) => [name, speaking(each)] as const)
  return Object.fromEntries(said.filter(([, each]) => !isSilent(each)))
}

function isSilent(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0
  return value === null || value === undefined
}
