import type {
  AuthorizationPolicy,
  KeyCredentialConfiguration,
  PasswordCredentialConfiguration,
  TenantAppManagementPolicy,
} from '@microsoft/microsoft-graph-types'
import { type Answer, ok } from '../answer'
import { defaultPolicyId } from '../applications/policy'
import type { Call } from '../call'
import { contextUrl } from '../query/select'

/** Since when Microsoft's managed defaults apply to applications made after them. */
const restrictForAppsCreatedAfterDateTime = '2017-01-01T10:37:00Z'

/** Source: "Get authorizationPolicy"; the role id is that of "Guest user access is limited". */
export function getAuthorizationPolicy(call: Call): Answer {
  const policy: AuthorizationPolicy = {
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
      allowedToCreateApps: call.tenant.policy.usersMayCreateApps,
      allowedToCreateSecurityGroups: true,
      allowedToCreateTenants: true,
      allowedToReadBitlockerKeysForOwnedDevice: true,
      allowedToReadOtherUsers: true,
      permissionGrantPoliciesAssigned: ['ManagePermissionGrantsForSelf.microsoft-user-default-recommended'],
    },
  }
  return ok({ ...contextUrl(call, 'policies/authorizationPolicy/$entity'), ...policy })
}

/** Source: "Get tenantAppManagementPolicy". Names and texts are the default's own. */
export function getDefaultAppManagementPolicy(call: Call): Answer {
  const restrictions = { passwordCredentials: passwordRestrictions(call), keyCredentials: keyRestrictions(call) }
  const policy: TenantAppManagementPolicy = {
    id: defaultPolicyId,
    displayName: 'Default app management tenant policy',
    description:
      'Default tenant policy that enforces app management restrictions on applications and service principals. To apply policy to targeted resources, create a new policy under appManagementPolicies collection.',
    isEnabled: restrictions.passwordCredentials.length + restrictions.keyCredentials.length > 0,
    applicationRestrictions: restrictions,
    servicePrincipalRestrictions: { passwordCredentials: [], keyCredentials: [] },
  }
  return ok({ ...contextUrl(call, 'policies/defaultAppManagementPolicy/$entity'), ...policy })
}

function passwordRestrictions({ tenant: { policy } }: Call): PasswordCredentialConfiguration[] {
  const addition: PasswordCredentialConfiguration = {
    restrictionType: 'passwordAddition',
    state: 'enabled',
    maxLifetime: null,
    restrictForAppsCreatedAfterDateTime,
  }
  const lifetime: PasswordCredentialConfiguration = {
    restrictionType: 'passwordLifetime',
    state: 'enabled',
    maxLifetime: `P${policy.secretMaxDays}D`,
    restrictForAppsCreatedAfterDateTime,
  }
  return [...(policy.secretsForbidden ? [addition] : []), ...(policy.secretMaxDays === null ? [] : [lifetime])]
}

function keyRestrictions({ tenant: { policy } }: Call): KeyCredentialConfiguration[] {
  if (policy.certificateMaxDays === null) return []
  const maxLifetime = `P${policy.certificateMaxDays}D`
  return [
    { restrictionType: 'asymmetricKeyLifetime', state: 'enabled', maxLifetime, restrictForAppsCreatedAfterDateTime },
  ]
}
