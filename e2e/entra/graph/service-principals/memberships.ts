import { type Answer, ok } from '../answer'
import { bodyOf, type Call } from '../call'
import { groupsWith } from '../directory/groups'
import { groupKind } from '../directory/kinds'
import { member, memberCollection } from '../directory/members'
import { ownedObjects } from '../directory-object'
import { seenServicePrincipal } from '../find'
import { badRequest } from '../problem'
import { contextUrl } from '../query/select'

export function listMemberships(reach: 'direct' | 'transitive'): (call: Call) => Answer {
  return (call) => {
    const { id = '' } = seenServicePrincipal(call, call.keys.servicePrincipal)
    const groups = groupsWith(call, id, reach).map((group) => member(groupKind, group))
    return memberCollection(call, groups)
  }
}

export function listOwnedObjects(call: Call): Answer {
  const { id = '' } = seenServicePrincipal(call, call.keys.servicePrincipal)
  return memberCollection(call, ownedObjects(call, id))
}

/** Source: "checkMemberGroups": twenty groups at most, through other groups as well. */
const mostGroups = 20

export function checkMemberGroups(call: Call): Answer {
  const { groupIds } = bodyOf(call)
  if (!Array.isArray(groupIds)) throw badRequest("A value is required for parameter 'groupIds'.")
  if (groupIds.length > mostGroups) throw badRequest(`The number of group ids exceeds the maximum of ${mostGroups}.`)
  return ids(
    call,
    held(call).filter((id) => groupIds.includes(id)),
  )
}

export function getMemberGroups(call: Call): Answer {
  const { securityEnabledOnly } = bodyOf(call)
  if (securityEnabledOnly !== undefined && securityEnabledOnly !== null && typeof securityEnabledOnly !== 'boolean') {
    throw badRequest("Cannot convert the literal to the expected type 'Edm.Boolean'.")
  }
  return ids(call, held(call, securityEnabledOnly === true))
}

function held(call: Call, securityOnly = false): string[] {
  const { id = '' } = seenServicePrincipal(call, call.keys.servicePrincipal)
  const groups = groupsWith(call, id, 'transitive').filter(({ securityEnabled }) => securityEnabled || !securityOnly)
  return groups.flatMap((group) => group.id ?? [])
}

function ids(call: Call, value: string[]): Answer {
  return ok({ ...contextUrl(call, 'Collection(Edm.String)'), value })
}
