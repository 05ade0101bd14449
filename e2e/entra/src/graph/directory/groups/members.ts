import type { Group } from '@microsoft/microsoft-graph-types'
import { type Answer, noContent } from '../../request/answer'
import type { Call } from '../../request/call'
import { badRequest } from '../../request/problem'
import { touch } from '../changes'
import { idsOf, referred, removed, requireNew } from '../objects/references'
import { groupToChange, keepGroup } from './find'

/** `POST /groups/{id}/members/$ref`. Source: "Add members". Memberships do not lag in this world. */
export function addMember(call: Call): Answer {
  join(call, groupToChange(call), [referred(call)])
  return noContent
}

export function join({ tenant, now }: Call, { id: groupId = '', groupTypes }: Group, ids: string[]) {
  if (groupTypes?.includes('DynamicMembership')) {
    throw badRequest('Insufficient privileges to update the membership of a dynamic group.')
  }
  const members = tenant.members[groupId] ?? []
  requireNew(members, 'members', ids)
  tenant.members[groupId] = [...members, ...ids]
  for (const id of ids) touch(tenant, now, 'groups', groupId, id)
}

/** `DELETE /groups/{id}/members/{id}/$ref`. Source: "Remove member". */
export function removeMember(call: Call): Answer {
  const { tenant, now } = call
  const { id: groupId = '' } = groupToChange(call)
  const members = tenant.members[groupId] ?? []
  const gone = removed(call, members)
  tenant.members[groupId] = members.filter((id) => id !== gone)
  touch(tenant, now, 'groups', groupId, gone)
  return noContent
}

/** `POST /groups/{id}/owners/$ref`. Source: "Add owners". */
export function addGroupOwner(call: Call): Answer {
  const group = groupToChange(call)
  const id = referred(call)
  requireNew(idsOf(group.owners), 'owners', [id])
  keepGroup(call, { ...group, owners: [...(group.owners ?? []), { id }] })
  return noContent
}

/** Source: "Remove group owner": the last one cannot be. */
export function removeGroupOwner(call: Call): Answer {
  const group = groupToChange(call)
  const owners = idsOf(group.owners)
  const gone = removed(call, owners)
  if (owners.length === 1)
    throw badRequest('The group must have at least one owner, hence this owner cannot be removed.')
  keepGroup(call, { ...group, owners: owners.filter((id) => id !== gone).map((id) => ({ id })) })
  return noContent
}
