import type { AppRole, PermissionScope } from '@microsoft/microsoft-graph-types'
import { badRequest, Problem } from '../request/problem'
import type { Registration } from '../shape/application'

type Entitlement = AppRole | PermissionScope

/**
 * App roles and scopes: others may hold them, so one that is enabled can neither go nor get another value before a
 * change has disabled it. Source: "Update application" and the code `CannotDeleteOrUpdateEnabledEntitlement`; that names
 * and descriptions may change at any time is UNVERIFIED.
 */
export function validateEntitlements(before: Registration, change: Partial<Registration>) {
  if (change.appRoles !== undefined) compare(before.appRoles ?? [], change.appRoles ?? [], 'AppRole')
  const scopes = change.api?.oauth2PermissionScopes
  if (scopes) compare(before.api?.oauth2PermissionScopes ?? [], scopes, 'PermissionScope')
}

function compare(before: Entitlement[], after: Entitlement[], resource: string) {
  if (after.some(({ id }) => !id)) throw badRequest(`A value is required for property 'id' of resource '${resource}'.`)
  requireDistinct(after.map(({ id }) => id))
  requireDistinct(after.map(({ value }) => value))
  for (const each of before) {
    const kept = after.find(({ id }) => id?.toLowerCase() === each.id?.toLowerCase())
    if (each.isEnabled !== false && (!kept || (kept.value ?? null) !== (each.value ?? null))) throw enabled()
  }
}

/** The wording is known from scopes that were sent twice, the code is UNVERIFIED. */
function requireDistinct(values: (string | null | undefined)[]) {
  const given = values.flatMap((value) => (value ? [value.toLowerCase()] : []))
  if (new Set(given).size === given.length) return
  throw badRequest('Request contains a property with duplicate values.')
}

function enabled(): Problem {
  return new Problem(
    400,
    'CannotDeleteOrUpdateEnabledEntitlement',
    'Permission (scope or role) cannot be deleted or updated unless disabled first.',
  )
}
