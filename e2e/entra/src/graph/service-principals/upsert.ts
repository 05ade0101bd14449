import { truths, write } from '../../world/table'
import { replaceKeys } from '../credentials/key-credentials'
import { requireNoSecrets } from '../credentials/passwords'
import { servicePrincipalCreators, servicePrincipalEditors, type Who } from '../permissions/who'
import { restrictionsOnServicePrincipal } from '../policies/restrictions'
import { type Answer, noContent } from '../request/answer'
import { bodyOf, type Call, prefers } from '../request/call'
import { badRequest, notFound } from '../request/problem'
import { check } from '../shape/check'
import { merge } from '../shape/merge'
import { type Principal, servicePrincipal } from '../shape/service-principal'
import { instantiate } from './create'
import { servicePrincipalToChange } from './find'

/** `PATCH /servicePrincipals/{id}`, and by `(appId='…')` with `Prefer: create-if-missing` an upsert: 201, 204 or 404. */
export function upsertServicePrincipal(call: Call): Answer {
  const key = call.keys.servicePrincipal
  const asked = check(servicePrincipal, bodyOf(call))
  if (key?.by !== 'appId') {
    change(call, servicePrincipalToChange(call, key), asked)
    return noContent
  }
  const existing = existingPrincipal(call)
  if (existing) {
    change(call, structuredClone(existing), asked)
    return noContent
  }
  if (!prefers(call, 'create-if-missing')) throw notFound(key.value)
  return instantiate(call, key.value, asked)
}

/** As with applications, whom it asks for depends on whether there is one. */
export function upserters(call: Call): Who {
  if (call.keys.servicePrincipal?.by !== 'appId') return servicePrincipalEditors
  const existing = existingPrincipal(call)
  if (!existing) return servicePrincipalCreators
  const owners = (existing.owners ?? []).flatMap(({ id }) => (id ? [id] : []))
  return { roles: servicePrincipalEditors.roles, owners: () => owners }
}

function existingPrincipal(call: Call): Principal | undefined {
  return truths(call.tenant.servicePrincipals).find(({ appId }) => appId === call.keys.servicePrincipal?.value)
}

function change(call: Call, principal: Principal, asked: Partial<Principal>) {
  requireNoSecrets(asked.passwordCredentials)
  if (asked.appId !== undefined && asked.appId !== principal.appId) {
    throw badRequest("Property 'appId' is read-only and cannot be set.")
  }
  const { tenant, now } = call
  const restrictions = restrictionsOnServicePrincipal(tenant, principal, now)
  const kept =
    asked.keyCredentials && replaceKeys(principal.keyCredentials ?? [], asked.keyCredentials, now, restrictions)
  const changes = { ...asked, ...(kept ? { keyCredentials: kept } : {}) }
  write(tenant.servicePrincipals, principal.id ?? '', merge<Principal>(servicePrincipal, principal, changes), now)
}
