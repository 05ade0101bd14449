import { visibleSide } from '../../applications/show'
import { type Call, key } from '../../request/call'
import { notFound } from '../../request/problem'
import type { DirectoryObject, ObjectType } from './objects'

/** The types that wait thirty days for a restore; the box keeps them for good. Source: "List deletedItems". */
export type DeletedType = Exclude<ObjectType, 'directoryRole'>

export function deletedObjects({ tenant }: Call, type: DeletedType): DirectoryObject<DeletedType>[] {
  switch (type) {
    case 'application':
      return Object.values(tenant.deletedApplications).map((stored) => ({ type, entity: visibleSide(stored) }))
    case 'servicePrincipal':
      return Object.values(tenant.deletedServicePrincipals).map((entity) => ({ type, entity }))
    case 'user':
      return Object.values(tenant.deletedPeople).map(({ user: entity }) => ({ type, entity }))
    case 'group':
      return Object.values(tenant.deletedGroups).map(({ entity }) => ({ type, entity }))
  }
}

export const deletedTypes: DeletedType[] = ['application', 'servicePrincipal', 'user', 'group']

export function deletedItem(call: Call): DirectoryObject<DeletedType> {
  const { value } = key(call, 'item')
  const all = deletedTypes.flatMap((type) => deletedObjects(call, type))
  const found = all.find(({ entity }) => entity.id === value)
  if (!found) throw notFound(value)
  return found
}
