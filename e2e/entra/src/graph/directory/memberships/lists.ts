import type { Call } from '../../request/call'
import { notFound } from '../../request/problem'
import { seenServicePrincipal } from '../../service-principals/find'
import { group } from '../groups/find'
import { type DirectoryObject, objectById } from '../objects/objects'
import { rolesOf } from '../roles/held'
import { person } from '../users/find'
import { groupsWith, memberIds, type Reach } from './reach'

/** Roles and groups together, as `memberOf` has them. */
export function membershipsOf(call: Call, id: string, reach: Reach): DirectoryObject[] {
  return [
    ...rolesOf(call, id).map((entity) => ({ type: 'directoryRole' as const, entity })),
    ...groupsWith(call, id, reach).map((entity) => ({ type: 'group' as const, entity })),
  ]
}

export function membershipsOfPerson(reach: Reach): (call: Call) => DirectoryObject[] {
  return (call) => membershipsOf(call, person(call).user.id ?? '', reach)
}

export function membershipsOfGroup(reach: Reach): (call: Call) => DirectoryObject[] {
  return (call) => membershipsOf(call, group(call).id ?? '', reach)
}

export function membersOfGroup(reach: Reach): (call: Call) => DirectoryObject[] {
  return (call) => memberIds(call, group(call).id ?? '', reach).flatMap((id) => objectById(call, id) ?? [])
}

/** Whom `checkMemberGroups` and its kin are about: a person, a group, a service principal or any object. */
export function subject(call: Call): string {
  const { group: named, object, servicePrincipal } = call.keys
  if (servicePrincipal) return seenServicePrincipal(call, servicePrincipal).id ?? ''
  if (named) return group(call).id ?? ''
  if (!object) return person(call).user.id ?? ''
  if (!objectById(call, object.value)) throw notFound(object.value)
  return object.value
}
