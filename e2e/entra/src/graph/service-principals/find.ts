import { truth } from '../../world/table'
import { type Call, seen, visible } from '../request/call'
import { notFound } from '../request/problem'
import type { Key } from '../routing/path'
import type { Principal } from '../shape/service-principal'

/** What a replica shows under the key, or 404: an object made a moment ago is not found either. */
export function seenServicePrincipal(call: Call, key: Key | undefined): Principal {
  const found = key && servicePrincipalBy(call, key)
  if (!found) throw notFound(key?.value ?? '')
  return found
}

function servicePrincipalBy(call: Call, { by, value }: Key): Principal | undefined {
  if (by === 'id') return seen(call, call.tenant.servicePrincipals, value) ?? undefined
  return visible(call, call.tenant.servicePrincipals).find((each) => by === 'appId' && each.appId === value)
}

/**
 * A private copy to change: a write is found through a replica but lands on what is true, so that two writes within the
 * lag do not undo each other.
 */
export function servicePrincipalToChange(call: Call, key: Key | undefined): Principal {
  const id = seenServicePrincipal(call, key).id ?? ''
  const found = truth(call.tenant.servicePrincipals, id)
  if (!found) throw notFound(id)
  return structuredClone(found)
}
