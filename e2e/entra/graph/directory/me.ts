import type { User } from '@microsoft/microsoft-graph-types'
import { type Answer, ok } from '../answer'
import type { Call } from '../call'
import { notFound } from '../problem'
import { collection } from '../query/collection'
import { single } from '../query/select'
import { seesGroups, seesRoles } from '../scopes'
import { groupsWith } from './groups'
import { directoryRoleKind, groupKind, userKind } from './kinds'
import { member, memberCollection } from './members'
import { rolesOf } from './roles'

export function getMe(call: Call): Answer {
  return ok(single(call, userKind, me(call)))
}

/** Roles and groups together, directly (`memberOf`) or through other groups as well. */
export function listMyMemberships(reach: 'direct' | 'transitive'): (call: Call) => Answer {
  return (call) => {
    const { id = '' } = me(call)
    const members = [
      ...rolesOf(call, id).map((role) => member(directoryRoleKind, limited(call, role, seesRoles))),
      ...groupsWith(call, id, reach).map((group) => member(groupKind, limited(call, group, seesGroups))),
    ]
    return memberCollection(call, members)
  }
}

export function listMyDirectoryRoles(call: Call): Answer {
  const { id = '' } = me(call)
  const roles = rolesOf(call, id).map((role) => limited(call, role, seesRoles))
  return collection(call, directoryRoleKind, roles)
}

export function listMyGroups(call: Call): Answer {
  const { id = '' } = me(call)
  const groups = groupsWith(call, id, 'transitive').map((group) => limited(call, group, seesGroups))
  return collection(call, groupKind, groups)
}

/**
 * Without a permission for the kind of object only its id is told, everything else is null. Source: "Limited information
 * returned for inaccessible member objects"; that it holds for this path is UNVERIFIED.
 */
function limited<Entity extends { id?: string }>(call: Call, entity: Entity, permissions: string[]): Entity {
  const isSeen = permissions.some((each) => call.caller.permissions.includes(each))
  return isSeen ? entity : ({ id: entity.id } as Entity)
}

function me({ caller }: Call): User {
  if (!caller.person) throw notFound(caller.id)
  return caller.person.user
}
