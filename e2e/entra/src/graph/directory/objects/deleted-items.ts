import { contextUrl } from '../../query/select'
import { type Answer, noContent, ok } from '../../request/answer'
import type { Call } from '../../request/call'
import { touch } from '../changes'
import { type DeletedType, deletedItem, deletedObjects } from './deleted'
import { described, listOfType, names } from './object-collection'
import type { DirectoryObject } from './objects'
import { restore } from './restore'

export function listDeleted(type: DeletedType): (call: Call) => Answer {
  return (call) => listOfType(call, deletedObjects(call, type), type)
}

export function getDeletedItem(call: Call): Answer {
  return ok(item(call, deletedItem(call)))
}

/** Source: "Restore deleted item". */
export function restoreDeletedItem(call: Call): Answer {
  return ok(item(call, restore(call, deletedItem(call))))
}

export function purgeDeletedItem(call: Call): Answer {
  const { type, entity } = deletedItem(call)
  const { id = '' } = entity
  const { tenant, now } = call
  delete tenant.deletedApplications[id]
  delete tenant.deletedServicePrincipals[id]
  delete tenant.deletedPeople[id]
  delete tenant.deletedGroups[id]
  for (const [groupId, members] of Object.entries(tenant.members)) {
    tenant.members[groupId] = members.filter((member) => member !== id)
  }
  if (type === 'user') touch(tenant, now, 'users', id)
  if (type === 'group') touch(tenant, now, 'groups', id)
  return noContent
}

function item(call: Call, object: DirectoryObject): object {
  return { ...contextUrl(call, 'directoryObjects/$entity'), ...described(call, object, names(call)) }
}
