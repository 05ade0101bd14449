import type { Policies } from '../../world/model'
import { single } from '../query/select'
import { type Answer, noContent, ok } from '../request/answer'
import { bodyOf, type Call } from '../request/call'
import { check } from '../shape/check'
import { merge } from '../shape/merge'
import { adminConsentRequestKind, authorizationKind, defaultAppManagementKind, securityDefaultsKind } from './kinds'
import { requireRestrictions } from './require-restrictions'

type Change = (policies: Policies, body: object) => Partial<Policies>

/** What a body makes of a policy that each tenant has one of, by Graph's name for it. Throws what Graph refuses it with. */
export const policyChanges = {
  /** Source: "Update authorizationPolicy". */
  authorizationPolicy: ({ authorization }, body) => ({
    authorization: merge(authorizationKind.shape, authorization, check(authorizationKind.shape, body)),
  }),
  /** Source: "Update tenantAppManagementPolicy". */
  defaultAppManagementPolicy: ({ defaultAppManagement }, body) => {
    const { shape } = defaultAppManagementKind
    const change = check(shape, body)
    requireRestrictions(change.applicationRestrictions)
    requireRestrictions(change.servicePrincipalRestrictions)
    return { defaultAppManagement: merge(shape, defaultAppManagement, change) }
  },
  /** Source: "Update adminConsentRequestPolicy"; each change is a new version. */
  adminConsentRequestPolicy: ({ adminConsentRequest }, body) => {
    const { shape } = adminConsentRequestKind
    const changed = merge(shape, adminConsentRequest, check(shape, body))
    return { adminConsentRequest: { ...changed, version: (changed.version ?? 0) + 1 } }
  },
  /** Source: "Update identitySecurityDefaultsEnforcementPolicy". */
  identitySecurityDefaultsEnforcementPolicy: ({ securityDefaults }, body) => ({
    securityDefaults: merge(securityDefaultsKind.shape, securityDefaults, check(securityDefaultsKind.shape, body)),
  }),
} satisfies Record<string, Change>

export type PolicyName = keyof typeof policyChanges

export function updatePolicy(name: PolicyName): (call: Call) => Answer {
  return (call) => {
    const { policies } = call.tenant
    Object.assign(policies, policyChanges[name](policies, bodyOf(call)))
    return noContent
  }
}

/** Source: "Get authorizationPolicy". */
export function getAuthorizationPolicy(call: Call): Answer {
  return ok(single(call, authorizationKind, call.tenant.policies.authorization))
}

/** Source: "Get tenantAppManagementPolicy". */
export function getDefaultAppManagementPolicy(call: Call): Answer {
  return ok(single(call, defaultAppManagementKind, call.tenant.policies.defaultAppManagement))
}

/** Source: "Get adminConsentRequestPolicy". */
export function getAdminConsentRequestPolicy(call: Call): Answer {
  return ok(single(call, adminConsentRequestKind, call.tenant.policies.adminConsentRequest))
}

/** Source: "Get identitySecurityDefaultsEnforcementPolicy". */
export function getSecurityDefaultsPolicy(call: Call): Answer {
  return ok(single(call, securityDefaultsKind, call.tenant.policies.securityDefaults))
}
