import { addPerson } from '../../../world/people/people'
import { truths, write } from '../../../world/table'
import { visibleSide } from '../../applications/show'
import type { Call } from '../../request/call'
import { badRequest, notFound } from '../../request/problem'
import { touch } from '../changes'
import { requireSignInName } from '../users/validate'
import type { DeletedType } from './deleted'
import type { DirectoryObject } from './objects'

/** Puts a deleted object back where it was; what it is then. */
export function restore(call: Call, { type, entity }: DirectoryObject<DeletedType>): DirectoryObject {
  const { id = '' } = entity
  switch (type) {
    case 'application':
      return restoreApplication(call, id)
    case 'servicePrincipal':
      return restoreServicePrincipal(call, id)
    case 'user':
      return restoreUser(call, id)
    case 'group':
      return restoreGroup(call, id)
  }
}

function restoreApplication({ tenant, now }: Call, id: string): DirectoryObject {
  const deleted = taken(tenant.deletedApplications, id)
  const stored = { ...deleted, entity: { ...deleted.entity, deletedDateTime: null } }
  delete tenant.deletedApplications[id]
  write(tenant.applications, id, stored, now)
  return { type: 'application', entity: visibleSide(stored) }
}

/** A service principal needs its application back first; its grants stay lost. */
function restoreServicePrincipal({ tenant, now }: Call, id: string): DirectoryObject {
  const deleted = taken(tenant.deletedServicePrincipals, id)
  if (!truths(tenant.applications).some((each) => each.entity.appId === deleted.appId)) {
    throw badRequest(`Cannot restore ServicePrincipal without backing Application ${deleted.appId}`)
  }
  const principal = { ...deleted, deletedDateTime: null }
  delete tenant.deletedServicePrincipals[id]
  write(tenant.servicePrincipals, id, principal, now)
  return { type: 'servicePrincipal', entity: principal }
}

/** Under the sign-in name it had, if nobody has taken it meanwhile. */
function restoreUser(call: Call, id: string): DirectoryObject {
  const { tenant, now } = call
  const deleted = taken(tenant.deletedPeople, id)
  const userPrincipalName = deleted.user.userPrincipalName?.slice(id.replaceAll('-', '').length) ?? null
  requireSignInName(call, userPrincipalName)
  const user = { ...deleted.user, userPrincipalName, deletedDateTime: null }
  delete tenant.deletedPeople[id]
  addPerson(tenant, { ...deleted, user })
  touch(tenant, now, 'users', id)
  return { type: 'user', entity: user }
}

function restoreGroup({ tenant, now }: Call, id: string): DirectoryObject {
  const { entity, members } = taken(tenant.deletedGroups, id)
  const group = { ...entity, deletedDateTime: null }
  delete tenant.deletedGroups[id]
  tenant.members[id] = members
  write(tenant.groups, id, group, now)
  touch(tenant, now, 'groups', id)
  return { type: 'group', entity: group }
}

function taken<Item>(deleted: Record<string, Item>, id: string): Item {
  const found = deleted[id]
  if (!found) throw notFound(id)
  return found
}
