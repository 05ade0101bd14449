import { roles } from '../../../world/tenant/roles'
import { carries } from '../../permissions/authorize'
import { both, readApplications, type Scopes, writeApplications } from '../../permissions/scopes'
import { deletedItemKeepers, type Who } from '../../permissions/who'
import type { Call } from '../../request/call'
import { denied } from '../../request/problem'
import { administrators } from '../role-templates'
import { deleteGroups, deleteUsers, readUserChanges, seesGroups } from '../scopes'
import { type DeletedType, deletedItem, deletedTypes } from './deleted'

type Guard = { read: Scopes; write: Scopes; who: Who }

const applications: Guard = { read: readApplications, write: writeApplications, who: deletedItemKeepers }

/** Source: "List deletedItems" and "Restore deleted item", type by type. */
export const guards: Record<DeletedType, Guard> = {
  application: applications,
  servicePrincipal: applications,
  user: {
    read: readUserChanges,
    write: deleteUsers,
    who: { roles: [roles.globalAdministrator, administrators.users, roles.globalReader] },
  },
  group: {
    read: both(seesGroups),
    write: deleteGroups,
    who: { roles: [roles.globalAdministrator, administrators.groups, administrators.users, roles.globalReader] },
  },
}

/** Any of the permissions opens the path; what lies there then asks for its own. */
export function anyOf(purpose: 'read' | 'write'): Scopes {
  const each = deletedTypes.map((type) => guards[type][purpose])
  return {
    delegated: [each.flatMap(({ delegated }) => delegated.flat())],
    application: [each.flatMap(({ application }) => application?.flat() ?? [])],
  }
}

export function keepersOf(purpose: 'read' | 'write'): (call: Call) => Who {
  return (call) => {
    const guard = guards[deletedItem(call).type]
    if (!carries(call, guard[purpose])) throw denied()
    return purpose === 'read' ? guard.who : writers(guard.who)
  }
}

function writers({ roles: held }: Who): Who {
  return { roles: held.filter((role) => role !== roles.globalReader) }
}
