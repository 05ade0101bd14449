import type { Group } from '@microsoft/microsoft-graph-types'
import { truth } from '../../../world/table'
import type { Changes } from '../../query/delta'
import { type Call, visible } from '../../request/call'
import { changesBetween } from '../changes'
import { groupKind } from '../kinds'
import { objectById } from '../objects/objects'

/** Source: "group: delta". Who came and who went is told beside the group, unless other properties are selected. */
export const groupChanges: Changes<Group> = {
  kind: groupKind,
  changed: (call, since, at) => {
    const groups = visible(call, call.tenant.groups)
    if (since === null) return groups
    const ids = new Set(changes(call, since, at).map(([id]) => id))
    return groups.filter(({ id }) => ids.has(id))
  },
  removed: (call, since, at) => {
    const { groups, deletedGroups } = call.tenant
    const ids = new Set(changes(call, since, at).flatMap(([id = '', member]) => (member === undefined ? [id] : [])))
    return [...ids]
      .filter((id) => truth(groups, id) === null)
      .map((id) => ({ id, '@removed': { reason: deletedGroups[id] ? 'changed' : 'deleted' } }))
  },
  beside: (call, { id = '' }, since, at) => {
    if (call.query.has('$select')) return {}
    const members = membersSince(call, id, since, at)
    return members.length > 0 ? { 'members@delta': members } : {}
  },
}

function membersSince(call: Call, groupId: string, since: number | null, at: number): object[] {
  const members = call.tenant.members[groupId] ?? []
  if (since === null) return members.flatMap((id) => reference(call, id) ?? [])
  const ids = changes(call, since, at).flatMap(([id, member]) => (id === groupId && member ? [member] : []))
  return ids.flatMap((id) => {
    const told = reference(call, id)
    if (members.includes(id)) return told ?? []
    return { ...(told ?? { id }), '@removed': { reason: 'deleted' } }
  })
}

function reference(call: Call, id: string): object | null {
  const object = objectById(call, id)
  return object && { '@odata.type': `#microsoft.graph.${object.type}`, id }
}

function changes({ tenant }: Call, since: number, at: number): string[][] {
  return changesBetween(tenant, since, at).flatMap(([set, ...ids]) => (set === 'groups' ? [ids] : []))
}
