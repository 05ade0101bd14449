import type { StoredApplication } from '../world/model'
import { truth } from '../world/table'
import { type Call, seen, visible } from './call'
import type { Key } from './path'
import { notFound } from './problem'
import type { Principal } from './shape/service-principal'

/** What a replica shows under the key, or 404: an object made a moment ago is not found either. */
export function seenApplication(call: Call, key: Key | undefined): StoredApplication {
  const found = key && applicationBy(call, key)
  if (!found) throw notFound(key?.value ?? '')
  return found
}

function applicationBy(call: Call, { by, value }: Key): StoredApplication | undefined {
  if (by === 'id') return seen(call, call.tenant.applications, value) ?? undefined
  return visible(call, call.tenant.applications).find(({ entity }) =>
    by === 'appId' ? entity.appId === value : by === 'uniqueName' && entity.uniqueName === value,
  )
}

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
export function applicationToChange(call: Call, key: Key | undefined): StoredApplication {
  const id = seenApplication(call, key).entity.id ?? ''
  const found = truth(call.tenant.applications, id)
  if (!found) throw notFound(id)
  return structuredClone(found)
}

export function servicePrincipalToChange(call: Call, key: Key | undefined): Principal {
  const id = seenServicePrincipal(call, key).id ?? ''
  const found = truth(call.tenant.servicePrincipals, id)
  if (!found) throw notFound(id)
  return structuredClone(found)
}
