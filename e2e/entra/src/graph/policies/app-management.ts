import type { AppManagementPolicy } from '@microsoft/microsoft-graph-types'
import { requireValues } from '../directory/require-values'
import { collection } from '../query/collection'
import { single } from '../query/select'
import { type Answer, created, noContent, ok } from '../request/answer'
import { bodyOf, type Call, key } from '../request/call'
import { notFound } from '../request/problem'
import { check } from '../shape/check'
import { complete } from '../shape/complete'
import { merge } from '../shape/merge'
import { appManagementKind as kind } from './kinds'
import { requireRestrictions } from './require-restrictions'

/** The policies beside the tenant's default, each for the objects it is assigned to. */
export function listAppManagementPolicies(call: Call): Answer {
  return collection(call, kind, Object.values(call.tenant.policies.appManagement))
}

export function getAppManagementPolicy(call: Call): Answer {
  return ok(single(call, kind, policy(call)))
}

/** Source: "Create appManagementPolicy". */
export function createAppManagementPolicy(call: Call): Answer {
  const asked = check(kind.shape, bodyOf(call))
  requireValues(asked, ['displayName'])
  requireRestrictions(asked.restrictions)
  const made = { ...complete(kind.shape, { ...asked, id: crypto.randomUUID() }), appliesTo: [] }
  call.tenant.policies.appManagement[made.id ?? ''] = made
  return created(single(call, kind, made))
}

/** Source: "Update appManagementPolicy". */
export function updateAppManagementPolicy(call: Call): Answer {
  const before = policy(call)
  const change = check(kind.shape, bodyOf(call))
  requireRestrictions(change.restrictions)
  call.tenant.policies.appManagement[before.id ?? ''] = merge<AppManagementPolicy>(kind.shape, before, change)
  return noContent
}

/** What it was assigned to falls back to the tenant's default. */
export function removeAppManagementPolicy(call: Call): Answer {
  delete call.tenant.policies.appManagement[policy(call).id ?? '']
  return noContent
}

export function policy(call: Call): AppManagementPolicy {
  const { value } = key(call, 'policy')
  const found = call.tenant.policies.appManagement[value]
  if (!found) throw notFound(value)
  return found
}
