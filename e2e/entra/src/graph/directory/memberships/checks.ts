import { contextUrl } from '../../query/select'
import { type Answer, ok } from '../../request/answer'
import { bodyOf, type Call } from '../../request/call'
import { badRequest } from '../../request/problem'
import { rolesOf } from '../roles/held'
import { subject } from './lists'
import { groupsWith } from './reach'

/** Source: "checkMemberGroups": of the groups asked for those that somebody is in, twenty at most, however deep. */
export function checkMemberGroups(call: Call): Answer {
  const { groupIds } = bodyOf(call)
  if (!Array.isArray(groupIds)) throw badRequest("The value of the parameter 'groupIds' is missing or invalid.")
  if (groupIds.length > 20) throw badRequest('The number of group ids must not exceed 20.')
  const ids = new Set(groupsWith(call, subject(call), 'transitive').map(({ id }) => id))
  return texts(
    call,
    groupIds.filter((id) => ids.has(id)),
  )
}

/** Source: "getMemberGroups". */
export function getMemberGroups(call: Call): Answer {
  return texts(call, groupIdsOf(call))
}

/** Source: "getMemberObjects": directory roles too, unless only security groups are asked for. */
export function getMemberObjects(call: Call): Answer {
  const roles = isSecurityOnly(call) ? [] : rolesOf(call, subject(call))
  return texts(call, [...groupIdsOf(call), ...roles.map(({ id = '' }) => id)])
}

function groupIdsOf(call: Call): string[] {
  const groups = groupsWith(call, subject(call), 'transitive')
  const asked = isSecurityOnly(call) ? groups.filter(({ securityEnabled }) => securityEnabled) : groups
  return asked.map(({ id = '' }) => id)
}

function isSecurityOnly(call: Call): boolean {
  const { securityEnabledOnly = false } = bodyOf(call)
  if (typeof securityEnabledOnly !== 'boolean') {
    throw badRequest("The value of the parameter 'securityEnabledOnly' is missing or invalid.")
  }
  return securityEnabledOnly
}

function texts(call: Call, value: string[]): Answer {
  return ok({ ...contextUrl(call, 'Collection(Edm.String)'), value })
}
