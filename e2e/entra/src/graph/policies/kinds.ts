import type { EntityKind } from '../query/kind'
import {
  adminConsentRequestPolicy,
  appManagementPolicy,
  authorizationPolicy,
  permissionGrantPolicy,
  securityDefaultsPolicy,
  tenantAppManagementPolicy,
} from '../shape/policy'
import type { Shape } from '../shape/shape'

export const authorizationKind = kind('authorizationPolicy', 'authorizationPolicy', authorizationPolicy)
export const defaultAppManagementKind = kind(
  'tenantAppManagementPolicy',
  'defaultAppManagementPolicy',
  tenantAppManagementPolicy,
)
export const appManagementKind = kind('appManagementPolicy', 'appManagementPolicies', appManagementPolicy)
export const adminConsentRequestKind = kind(
  'adminConsentRequestPolicy',
  'adminConsentRequestPolicy',
  adminConsentRequestPolicy,
)
export const permissionGrantKind = kind('permissionGrantPolicy', 'permissionGrantPolicies', permissionGrantPolicy)
export const securityDefaultsKind = kind(
  'identitySecurityDefaultsEnforcementPolicy',
  'identitySecurityDefaultsEnforcementPolicy',
  securityDefaultsPolicy,
)

function kind<Entity>(name: string, segment: string, shape: Shape<Entity>): EntityKind<Entity> {
  return { name, set: `policies/${segment}`, shape, usual: null, advanced: [] }
}
