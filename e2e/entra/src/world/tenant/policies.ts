import type {
  AppManagementConfiguration,
  AuthorizationPolicy,
  KeyCredentialConfiguration,
  PasswordCredentialConfiguration,
  PermissionGrantConditionSet,
  PermissionGrantPolicy,
} from '@microsoft/microsoft-graph-types'
import { idOf } from '../ids'
import type { Policies } from '../model'

/** What is worth saying of a tenant's policies: what it forbids. */
export type PolicySketch = {
  /** No client secret may be added. */
  secretsForbidden?: boolean
  /** Longest lifetime of a secret or a certificate, in days. */
  secretMaxDays?: number
  certificateMaxDays?: number
  usersMayCreateApps?: boolean
  objectQuota?: number
}

/** The tenant's own default policy has the zero id. Source: "Get tenantAppManagementPolicy", with its names and texts. */
const defaultPolicyId = '00000000-0000-0000-0000-000000000000'

export function policies(tenantKey: string, sketch: PolicySketch): Policies {
  const restrictions = applicationRestrictions(sketch)
  return {
    authorization: authorization(sketch.usersMayCreateApps ?? true),
    defaultAppManagement: {
      id: defaultPolicyId,
      displayName: 'Default app management tenant policy',
      description:
        'Default tenant policy that enforces app management restrictions on applications and service principals. To apply policy to targeted resources, create a new policy under appManagementPolicies collection.',
      isEnabled: Object.values(restrictions).some((each) => each.length > 0),
      applicationRestrictions: restrictions,
      servicePrincipalRestrictions: { passwordCredentials: [], keyCredentials: [] },
    },
    appManagement: {},
    adminConsentRequest: {
      id: idOf('admin consent request policy', tenantKey),
      isEnabled: false,
      notifyReviewers: false,
      remindersEnabled: false,
      requestDurationInDays: 0,
      reviewers: [],
      version: 0,
    },
    permissionGrant,
    securityDefaults: {
      id: '00000000-0000-0000-0000-000000000005',
      displayName: 'Security Defaults',
      description:
        'Security defaults is a set of basic identity security mechanisms recommended by Microsoft. When enabled, these recommendations will be automatically enforced in your organization. Administrators and users will be better protected from common identity related attacks.',
      isEnabled: false,
    },
  }
}

/** Source: "Get authorizationPolicy"; the role id is that of "Guest user access is limited". */
function authorization(allowedToCreateApps: boolean): AuthorizationPolicy {
  return {
    id: 'authorizationPolicy',
    allowInvitesFrom: 'everyone',
    allowedToSignUpEmailBasedSubscriptions: true,
    allowedToUseSSPR: true,
    allowEmailVerifiedUsersToJoinOrganization: false,
    allowUserConsentForRiskyApps: null,
    blockMsolPowerShell: false,
    displayName: 'Authorization Policy',
    description: 'Used to manage authorization related settings across the company.',
    guestUserRoleId: '10dae51f-b6af-4016-8d66-8c2a99b929b3',
    defaultUserRolePermissions: {
      allowedToCreateApps,
      allowedToCreateSecurityGroups: true,
      allowedToCreateTenants: true,
      allowedToReadBitlockerKeysForOwnedDevice: true,
      allowedToReadOtherUsers: true,
      permissionGrantPoliciesAssigned: ['ManagePermissionGrantsForSelf.microsoft-user-default-recommended'],
    },
  }
}

/** Since when Microsoft's managed defaults apply to applications made after them. */
const restrictForAppsCreatedAfterDateTime = '2017-01-01T10:37:00Z'

function applicationRestrictions(sketch: PolicySketch) {
  const passwordCredentials: PasswordCredentialConfiguration[] = []
  const keyCredentials: KeyCredentialConfiguration[] = []
  const enabled = { state: 'enabled' as const, restrictForAppsCreatedAfterDateTime }
  if (sketch.secretsForbidden) {
    passwordCredentials.push({ restrictionType: 'passwordAddition', ...enabled, maxLifetime: null })
  }
  if (sketch.secretMaxDays !== undefined) {
    const maxLifetime = `P${sketch.secretMaxDays}D`
    passwordCredentials.push({ restrictionType: 'passwordLifetime', ...enabled, maxLifetime })
  }
  if (sketch.certificateMaxDays !== undefined) {
    const maxLifetime = `P${sketch.certificateMaxDays}D`
    keyCredentials.push({ restrictionType: 'asymmetricKeyLifetime', ...enabled, maxLifetime })
  }
  return { passwordCredentials, keyCredentials } satisfies AppManagementConfiguration
}

/** Of Microsoft's built-in policies those that consent screens lean on. Source: "List permissionGrantPolicies". */
const permissionGrant: PermissionGrantPolicy[] = [
  builtIn('microsoft-user-default-low', 'Default User Low Risk Policy', [
    { permissionClassification: 'low', permissionType: 'delegated', clientApplicationsFromVerifiedPublisherOnly: true },
  ]),
  builtIn('microsoft-user-default-recommended', 'Microsoft User Default Recommended Policy', [
    { permissionClassification: 'low', permissionType: 'delegated', clientApplicationsFromVerifiedPublisherOnly: true },
  ]),
  builtIn('microsoft-application-admin', 'Application Admin Policy', [{ permissionType: 'delegated' }]),
  builtIn('microsoft-company-admin', 'Company Admin Policy', [
    { permissionType: 'application' },
    { permissionType: 'delegated' },
  ]),
]

function builtIn(id: string, displayName: string, includes: PermissionGrantConditionSet[]): PermissionGrantPolicy {
  return {
    id,
    displayName,
    description: `${displayName}, managed by Microsoft.`,
    includes: includes.map((each, index) => ({
      id: idOf('permission grant condition set', id, String(index)),
      clientApplicationIds: ['all'],
      clientApplicationPublisherIds: ['all'],
      clientApplicationTenantIds: ['all'],
      clientApplicationsFromVerifiedPublisherOnly: false,
      permissionClassification: 'all',
      permissions: ['all'],
      resourceApplication: 'any',
      ...each,
    })),
    excludes: [],
  }
}
