import { remove } from '../../../world/table'
import { type Answer, noContent } from '../../request/answer'
import type { Call } from '../../request/call'
import { second } from '../../shape/timestamps'
import { touch } from '../changes'
import { groupToChange } from './find'

/** Microsoft 365 groups wait thirty days in `deletedItems`, security groups are gone at once. Source: "Delete group". */
export function removeGroup(call: Call): Answer {
  const { tenant, now } = call
  const group = groupToChange(call)
  const { id = '' } = group
  remove(tenant.groups, id, now)
  touch(tenant, now, 'groups', id)
  if (group.groupTypes?.includes('Unified')) {
    const entity = { ...group, deletedDateTime: second(now) }
    tenant.deletedGroups[id] = { entity, members: tenant.members[id] ?? [] }
  }
  delete tenant.members[id]
  return noContent
}
