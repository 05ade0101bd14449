import type {
  AccessReviewReviewerScope,
  AdminConsentRequestPolicy,
  AppManagementConfiguration,
  AppManagementPolicy,
  AuthorizationPolicy,
  DefaultUserRolePermissions,
  IdentitySecurityDefaultsEnforcementPolicy,
  KeyCredentialConfiguration,
  PasswordCredentialConfiguration,
  PermissionGrantConditionSet,
  PermissionGrantPolicy,
  TenantAppManagementPolicy,
} from '@microsoft/microsoft-graph-types'
import { complex, duration, flag, guid, initially, instant, list, number, readOnly, type Shape, text } from './shape'

/** Source: the resource type "authorizationPolicy" (v1.0). */
export const authorizationPolicy: Shape<AuthorizationPolicy> = {
  id: readOnly(text),
  deletedDateTime: readOnly(instant),
  allowedToSignUpEmailBasedSubscriptions: flag,
  allowedToUseSSPR: flag,
  allowEmailVerifiedUsersToJoinOrganization: flag,
  allowInvitesFrom: text,
  allowUserConsentForRiskyApps: flag,
  blockMsolPowerShell: flag,
  defaultUserRolePermissions: complex<DefaultUserRolePermissions>({
    allowedToCreateApps: flag,
    allowedToCreateSecurityGroups: flag,
    allowedToCreateTenants: flag,
    allowedToReadBitlockerKeysForOwnedDevice: flag,
    allowedToReadOtherUsers: flag,
    permissionGrantPoliciesAssigned: list(text),
  }),
  description: text,
  displayName: text,
  guestUserRoleId: guid,
}

/** Source: the resource type "appManagementConfiguration" (v1.0); exemptions of single callers are left out. */
const restrictions = complex<AppManagementConfiguration>({
  passwordCredentials: list(
    complex<PasswordCredentialConfiguration>({
      restrictionType: text,
      state: initially(text, 'enabled'),
      maxLifetime: duration,
      restrictForAppsCreatedAfterDateTime: instant,
    }),
  ),
  keyCredentials: list(
    complex<KeyCredentialConfiguration>({
      restrictionType: text,
      state: initially(text, 'enabled'),
      maxLifetime: duration,
      restrictForAppsCreatedAfterDateTime: instant,
    }),
  ),
})

/** Source: the resource type "tenantAppManagementPolicy" (v1.0). */
export const tenantAppManagementPolicy: Shape<TenantAppManagementPolicy> = {
  id: readOnly(text),
  deletedDateTime: readOnly(instant),
  displayName: text,
  description: text,
  isEnabled: flag,
  applicationRestrictions: restrictions,
  servicePrincipalRestrictions: restrictions,
}

/** Source: the resource type "appManagementPolicy" (v1.0). */
export const appManagementPolicy: Shape<AppManagementPolicy> = {
  id: readOnly(guid),
  deletedDateTime: readOnly(instant),
  displayName: text,
  description: text,
  isEnabled: initially(flag, false),
  restrictions,
}

/** Source: the resource type "adminConsentRequestPolicy" (v1.0). */
export const adminConsentRequestPolicy: Shape<AdminConsentRequestPolicy> = {
  id: readOnly(text),
  isEnabled: flag,
  notifyReviewers: flag,
  remindersEnabled: flag,
  requestDurationInDays: number,
  reviewers: list(complex<AccessReviewReviewerScope>({ query: text, queryRoot: text, queryType: text })),
  version: readOnly(number),
}

/** Source: the resource type "identitySecurityDefaultsEnforcementPolicy" (v1.0). */
export const securityDefaultsPolicy: Shape<IdentitySecurityDefaultsEnforcementPolicy> = {
  id: readOnly(text),
  deletedDateTime: readOnly(instant),
  displayName: text,
  description: text,
  isEnabled: flag,
}

const conditions = list(
  complex<PermissionGrantConditionSet>({
    id: text,
    clientApplicationIds: list(text),
    clientApplicationPublisherIds: list(text),
    clientApplicationTenantIds: list(text),
    clientApplicationsFromVerifiedPublisherOnly: flag,
    permissionClassification: text,
    permissions: list(text),
    permissionType: text,
    resourceApplication: text,
  }),
)

/** Source: the resource type "permissionGrantPolicy" (v1.0); both collections always come along. */
export const permissionGrantPolicy: Shape<PermissionGrantPolicy> = {
  id: text,
  deletedDateTime: instant,
  displayName: text,
  description: text,
  includes: conditions,
  excludes: conditions,
}
