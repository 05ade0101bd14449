import type { AuthorizationPolicy } from '@microsoft/microsoft-graph-types'
import { type Answer, ok } from '../answer'
import type { Call } from '../call'
import { defaultPolicyOf } from '../credentials/default-policy'
import { contextUrl } from '../query/select'

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

/** Source: "Get tenantAppManagementPolicy". */
export function getDefaultAppManagementPolicy(call: Call): Answer {
  return ok({ ...contextUrl(call, 'policies/defaultAppManagementPolicy/$entity'), ...defaultPolicyOf(call.tenant) })
}
