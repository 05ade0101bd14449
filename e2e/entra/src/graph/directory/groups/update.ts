import type { Group } from '@microsoft/microsoft-graph-types'
import { type Answer, noContent } from '../../request/answer'
import { bodyOf, type Call, key, prefers } from '../../request/call'
import { badRequest, notFound } from '../../request/problem'
import { check } from '../../shape/check'
import { group as shape } from '../../shape/group'
import { merge } from '../../shape/merge'
import { bound } from '../objects/references'
import { makeGroup } from './create'
import { groupToChange, isMissing, keepGroup } from './find'
import { join } from './members'

/**
 * `PATCH /groups/{id}`; under a `uniqueName` and with `Prefer: create-if-missing` it makes the group.
 * Source: "Update group", "Upsert group".
 */
export function updateGroup(call: Call): Answer {
  const asked = check(shape, bodyOf(call))
  if (isMissing(call)) {
    if (!prefers(call, 'create-if-missing')) throw notFound(key(call, 'group').value)
    return makeGroup(call, { ...asked, uniqueName: key(call, 'group').value })
  }
  const before = groupToChange(call)
  requireFixed(before, asked)
  const members = bound(call, 'members')
  if (Object.keys(asked).length > 0) keepGroup(call, merge<Group>(shape, before, asked))
  if (members.length > 0) join(call, before, members)
  return noContent
}

/** What a group is, it stays. Source: "Update group", and the notes of the resource type "group". */
function requireFixed(before: Group, asked: Partial<Group>) {
  const { uniqueName, isAssignableToRole } = asked
  if (uniqueName !== undefined && before.uniqueName && uniqueName !== before.uniqueName) {
    throw badRequest("Property 'uniqueName' is immutable once set.")
  }
  if (isAssignableToRole !== undefined && isAssignableToRole !== (before.isAssignableToRole ?? false)) {
    throw badRequest("Property 'isAssignableToRole' is immutable and cannot be changed.")
  }
}
