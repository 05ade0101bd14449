import type { Application, AppRole, OptionalClaims, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { idOf } from '../ids'
import type { StoredApplication, Tenant } from '../model'
import { isAmong } from '../named'
import { write } from '../table'
import { assignPermissions, grantToEverybody } from './granted'
import { graphAppId, permission } from './permissions'
import { rememberSecret } from './secret'

export type RegistrationSketch = {
  displayName: string
  /** The tenant's own people only, unless said. */
  audience?: 'AzureADMyOrg' | 'AzureADMultipleOrgs'
  uniqueName?: string
  redirectUris?: string[]
  /** Where it is told, in a frame, that somebody signed out. */
  logoutUrl?: string | null
  /** Names of Graph permissions it asks for. */
  scopes?: string[]
  applicationPermissions?: string[]
  /** Roles for people, and for applications. */
  appRoles?: string[]
  applicationRoles?: string[]
  /** The version of the access tokens that it wants as an API. */
  accessTokenVersion?: number
  optionalClaims?: OptionalClaims
  groupMembershipClaims?: string
  secret?: { displayName: string; text: string; endDateTime: string }
  tags?: string[]
  notes?: string
  /** Surname or sign-in name of a person of this tenant. */
  owner?: string
  /** What of it all an administrator has agreed to, for everybody. */
  granted?: string[]
  /** It lies among the deleted items since then, and its service principal too. */
  deletedDateTime?: string
}

const longAgo = 0
/** When everything was registered that a world begins with. */
export const seededAt = '2024-01-15T09:30:00Z'

/** A registration somebody made before the story begins, with its service principal in the same tenant. */
export function register(to: Tenant, sketch: RegistrationSketch): StoredApplication {
  const { displayName } = sketch
  const keyId = idOf('secret', to.key, displayName)
  const entity: Application = {
    id: idOf('application', to.key, displayName),
    appId: idOf('client', to.key, displayName),
    displayName,
    uniqueName: sketch.uniqueName ?? null,
    createdDateTime: seededAt,
    signInAudience: sketch.audience ?? 'AzureADMyOrg',
    publisherDomain: to.organization.verifiedDomains?.[0]?.name ?? null,
    groupMembershipClaims: sketch.groupMembershipClaims ?? null,
    optionalClaims: sketch.optionalClaims ?? null,
    identifierUris: [],
    keyCredentials: [],
    notes: sketch.notes ?? null,
    ...(sketch.owner && { owners: ownersIn(to, sketch.owner) }),
    tags: sketch.tags ?? [],
    appRoles: [
      ...(sketch.appRoles ?? []).map((value) => appRole(to.key, displayName, value, 'User')),
      ...(sketch.applicationRoles ?? []).map((value) => appRole(to.key, displayName, value, 'Application')),
    ],
    ...(sketch.accessTokenVersion && { api: { requestedAccessTokenVersion: sketch.accessTokenVersion } }),
    requiredResourceAccess: requiredAccess(sketch),
    web: {
      redirectUris: sketch.redirectUris ?? [],
      homePageUrl: null,
      logoutUrl: sketch.logoutUrl ?? null,
      implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
    },
    passwordCredentials: sketch.secret
      ? [
          {
            keyId,
            displayName: sketch.secret.displayName,
            hint: sketch.secret.text.slice(0, 3),
            startDateTime: seededAt,
            endDateTime: sketch.secret.endDateTime,
            customKeyIdentifier: null,
            secretText: null,
          },
        ]
      : [],
  }
  const secrets = sketch.secret ? [rememberSecret(keyId, sketch.secret.text, longAgo)] : []
  const stored = { entity, secrets }
  const principal = principalOf(entity, to.id, idOf('service principal', to.key, displayName))
  if (sketch.deletedDateTime) {
    bury(to, stored, principal, sketch.deletedDateTime)
    return stored
  }
  write(to.applications, entity.id ?? '', stored, longAgo)
  write(to.servicePrincipals, principal.id ?? '', principal, longAgo)
  const isGranted = (name: string) => sketch.granted?.includes(name) ?? false
  const scopes = (sketch.scopes ?? []).filter(isGranted)
  if (scopes.length > 0) grantToEverybody(to, principal, scopes.join(' '))
  assignPermissions(to, principal, (sketch.applicationPermissions ?? []).filter(isGranted))
  return stored
}

function bury(to: Tenant, stored: StoredApplication, principal: ServicePrincipal, deletedDateTime: string) {
  to.deletedApplications[stored.entity.id ?? ''] = { ...stored, entity: { ...stored.entity, deletedDateTime } }
  to.deletedServicePrincipals[principal.id ?? ''] = { ...principal, deletedDateTime }
}

function ownersIn({ people }: Tenant, owner: string | undefined) {
  const found = owner && Object.values(people).find(({ user }) => isAmong([owner], user))
  return found ? [{ id: found.user.id }] : []
}

/** The service principal that consent, or an administrator, makes of a registration: its instance in one tenant. */
export function principalOf(application: Application, ownerTenantId: string, id: string): ServicePrincipal {
  return {
    id,
    appId: application.appId,
    appDisplayName: application.displayName,
    displayName: application.displayName,
    appOwnerOrganizationId: ownerTenantId,
    servicePrincipalType: 'Application',
    servicePrincipalNames: [application.appId ?? ''],
    signInAudience: application.signInAudience,
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    appRoles: application.appRoles ?? [],
    oauth2PermissionScopes: application.api?.oauth2PermissionScopes ?? [],
    logoutUrl: application.web?.logoutUrl ?? null,
    replyUrls: application.web?.redirectUris ?? [],
    tags: ['WindowsAzureActiveDirectoryIntegratedApp'],
    keyCredentials: [],
    passwordCredentials: [],
  }
}

function appRole(tenantKey: string, application: string, value: string, member: 'User' | 'Application'): AppRole {
  const text = `${value} of ${application}`
  return {
    id: idOf('app role', tenantKey, application, value),
    value,
    displayName: value,
    description: text,
    allowedMemberTypes: [member],
    isEnabled: true,
  }
}

/** What it asks of Microsoft Graph. */
export function requiredAccess({ scopes = [], applicationPermissions = [] }: RegistrationSketch) {
  const resourceAccess = [
    ...scopes.map((name) => ({ id: permission(name)?.scope ?? '', type: 'Scope' })),
    ...applicationPermissions.map((name) => ({ id: permission(name)?.role ?? '', type: 'Role' })),
  ]
  return [{ resourceAppId: graphAppId, resourceAccess }]
}
