import type { Group } from '@microsoft/microsoft-graph-types'
import { idOf } from '../ids'
import type { Tenant } from '../model'
import { write } from '../table'

/** A security group with these members (object ids), as old as the tenant. Returns its object id. */
export function addGroup(to: Tenant, displayName: string, members: string[]): string {
  const id = idOf('group', to.key, displayName)
  const group: Group = {
    id,
    displayName,
    description: `${displayName} of ${to.organization.displayName}`,
    groupTypes: [],
    mailEnabled: false,
    mailNickname: displayName.toLowerCase().replaceAll(' ', '-'),
    securityEnabled: true,
    createdDateTime: '2023-03-01T08:00:00Z',
  }
  write(to.groups, id, group, 0)
  to.members[id] = members
  return id
}
