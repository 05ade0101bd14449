import { single } from '../query/select'
import { type Answer, noContent, ok } from '../request/answer'
import { bodyOf, type Call } from '../request/call'
import { check } from '../shape/check'
import { merge } from '../shape/merge'
import { adminConsentRequestKind, authorizationKind, defaultAppManagementKind, securityDefaultsKind } from './kinds'
import { requireRestrictions } from './require-restrictions'

/** Source: "Get authorizationPolicy" and "Update authorizationPolicy". */
export function getAuthorizationPolicy(call: Call): Answer {
  return ok(single(call, authorizationKind, call.tenant.policies.authorization))
}

export function updateAuthorizationPolicy(call: Call): Answer {
  const { policies } = call.tenant
  const { shape } = authorizationKind
  policies.authorization = merge(shape, policies.authorization, check(shape, bodyOf(call)))
  return noContent
}

/** Source: "Get tenantAppManagementPolicy" and "Update tenantAppManagementPolicy". */
export function getDefaultAppManagementPolicy(call: Call): Answer {
  return ok(single(call, defaultAppManagementKind, call.tenant.policies.defaultAppManagement))
}

export function updateDefaultAppManagementPolicy(call: Call): Answer {
  const { policies } = call.tenant
  const { shape } = defaultAppManagementKind
  const change = check(shape, bodyOf(call))
  requireRestrictions(change.applicationRestrictions)
  requireRestrictions(change.servicePrincipalRestrictions)
  policies.defaultAppManagement = merge(shape, policies.defaultAppManagement, change)
  return noContent
}

/** Source: "Get adminConsentRequestPolicy" and "Update adminConsentRequestPolicy"; each change is a new version. */
export function getAdminConsentRequestPolicy(call: Call): Answer {
  return ok(single(call, adminConsentRequestKind, call.tenant.policies.adminConsentRequest))
}

export function updateAdminConsentRequestPolicy(call: Call): Answer {
  const { policies } = call.tenant
  const { shape } = adminConsentRequestKind
  const changed = merge(shape, policies.adminConsentRequest, check(shape, bodyOf(call)))
  policies.adminConsentRequest = { ...changed, version: (changed.version ?? 0) + 1 }
  return noContent
}

/** Source: "Get identitySecurityDefaultsEnforcementPolicy" and its update. */
export function getSecurityDefaultsPolicy(call: Call): Answer {
  return ok(single(call, securityDefaultsKind, call.tenant.policies.securityDefaults))
}

export function updateSecurityDefaultsPolicy(call: Call): Answer {
  const { policies } = call.tenant
  const { shape } = securityDefaultsKind
  policies.securityDefaults = merge(shape, policies.securityDefaults, check(shape, bodyOf(call)))
  return noContent
}
