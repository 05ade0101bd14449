import type { Group } from '@microsoft/microsoft-graph-types'
import { truth, truths, write } from '../../../world/table'
import { type Call, key, seen, visible } from '../../request/call'
import { notFound } from '../../request/problem'
import { touch } from '../changes'

/** Under its id, or under the name a client gave it: `groups(uniqueName='…')`. */
export function group(call: Call): Group {
  const { by, value } = key(call, 'group')
  const { groups } = call.tenant
  const found =
    by === 'id'
      ? seen(call, groups, value)
      : visible(call, groups).find(({ uniqueName }) => by === 'uniqueName' && uniqueName === value)
  if (!found) throw notFound(value)
  return found
}

/** A write is found through a replica but lands on what is true. */
export function groupToChange(call: Call): Group {
  const { id = '' } = group(call)
  const found = truth(call.tenant.groups, id)
  if (!found) throw notFound(id)
  return structuredClone(found)
}

export function keepGroup(call: Call, group: Group) {
  const { id = '' } = group
  write(call.tenant.groups, id, group, call.now)
  touch(call.tenant, call.now, 'groups', id)
}

/** Judged on what is true, so that an upsert can be repeated at once. */
export function isMissing(call: Call): boolean {
  const { by, value } = key(call, 'group')
  return by === 'uniqueName' && !truths(call.tenant.groups).some(({ uniqueName }) => uniqueName === value)
}
