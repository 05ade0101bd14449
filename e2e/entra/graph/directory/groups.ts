import type { Group } from '@microsoft/microsoft-graph-types'
import { type Answer, ok } from '../answer'
import { type Call, key, seen, visible } from '../call'
import { notFound, unsupportedQuery } from '../problem'
import { isEventual } from '../query/advanced'
import { collection, count } from '../query/collection'
import { single } from '../query/select'
import { servicePrincipalKind } from '../service-principals/kind'
import { groupKind, userKind } from './kinds'
import { type Member, member, memberCollection } from './members'
import { users } from './users'

export type Reach = 'direct' | 'transitive'

export function listGroups(call: Call): Answer {
  return collection(call, groupKind, visible(call, call.tenant.groups))
}

export function countGroups(call: Call): Answer {
  return count(call, groupKind, visible(call, call.tenant.groups))
}

export function getGroup(call: Call): Answer {
  return ok(single(call, groupKind, group(call)))
}

export function listMembers(reach: Reach): (call: Call) => Answer {
  return (call) => memberCollection(call, members(call, reach))
}

export function countMembers(reach: Reach): (call: Call) => Answer {
  return (call) => {
    if (!isEventual(call)) throw unsupportedQuery('$count is not currently supported.')
    return { status: 200, text: String(members(call, reach).length) }
  }
}

/** The groups somebody is in. */
export function groupsWith(call: Call, memberId: string, reach: Reach): Group[] {
  return visible(call, call.tenant.groups).filter(({ id }) => memberIds(call, id ?? '', reach).has(memberId))
}

function members(call: Call, reach: Reach): Member[] {
  const { id = '' } = group(call)
  return [...memberIds(call, id, reach)].flatMap((each) => memberById(call, each) ?? [])
}

/** A group may be reached twice, even through itself; it counts once. */
function memberIds(call: Call, groupId: string, reach: Reach): Set<string> {
  const found = new Set<string>()
  const waiting = [...(call.tenant.members[groupId] ?? [])]
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (found.has(id)) continue
    found.add(id)
    if (reach === 'transitive') waiting.push(...(call.tenant.members[id] ?? []))
  }
  return found
}

function memberById(call: Call, id: string): Member | null {
  const user = users(call).find((each) => each.id === id)
  if (user) return member(userKind, user)
  const nested = seen(call, call.tenant.groups, id)
  if (nested) return member(groupKind, nested)
  const principal = seen(call, call.tenant.servicePrincipals, id)
  return principal && member(servicePrincipalKind, principal)
}

function group(call: Call): Group {
  const { value } = key(call, 'group')
  const found = seen(call, call.tenant.groups, value)
  if (!found) throw notFound(value)
  return found
}
