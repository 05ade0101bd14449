import type { StoredApplication } from '../../world/model'
import { truth } from '../../world/table'
import { type Call, seen, visible } from '../request/call'
import { notFound } from '../request/problem'
import type { Key } from '../routing/path'

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
