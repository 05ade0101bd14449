import { truth } from '../../../world/table'
import { roles } from '../../../world/tenant/roles'
import type { Who } from '../../permissions/who'
import { bodyOf, type Call } from '../../request/call'
import { denied } from '../../request/problem'
import { idsOf } from '../objects/references'
import { administrators } from '../role-templates'
import { group, isMissing } from './find'

const groupAdministrators: string[] = [
  roles.globalAdministrator,
  administrators.groups,
  administrators.users,
  administrators.directoryWriters,
  administrators.intune,
]

export function isGroupAdministrator(held: string[]): boolean {
  return held.some((role) => groupAdministrators.includes(role))
}

/** Who may give roles to a group may also fill it, and nobody else. Source: "Use groups to manage role assignments". */
const roleGroupAdministrators = [roles.globalAdministrator, roles.privilegedRoleAdministrator]

/** Source: "Create group"; a role-assignable one needs the permission to manage roles besides. */
export function groupCreators(call: Call): Who {
  if (bodyOf(call).isAssignableToRole !== true) {
    return { roles: groupAdministrators, members: 'while users may create groups' }
  }
  if (!call.caller.permissions.includes('RoleManagement.ReadWrite.Directory')) throw denied()
  return { roles: roleGroupAdministrators }
}

/** Source: "Update group", "Add members", "Delete group". */
export function groupEditors(call: Call): Who {
  const { id = '' } = group(call)
  const found = truth(call.tenant.groups, id)
  return {
    roles: found?.isAssignableToRole ? roleGroupAdministrators : groupAdministrators,
    owners: () => idsOf(found?.owners),
  }
}

/** An upsert of a name nobody has makes a group, and is judged as that. */
export function groupUpserters(call: Call): Who {
  return isMissing(call) ? groupCreators(call) : groupEditors(call)
}
