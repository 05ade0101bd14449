import { visibleSide } from '../../applications/show'
import { type Call, visible } from '../../request/call'
import { person } from '../users/find'
import type { DirectoryObject } from './objects'

export function ownedByPerson(call: Call): DirectoryObject[] {
  return ownedObjects(call, person(call).user.id ?? '')
}

/** Source: "List ownedObjects". */
export function ownedObjects(call: Call, id: string): DirectoryObject[] {
  const { applications, servicePrincipals, groups } = call.tenant
  const isOwned = ({ owners }: { owners?: { id?: string }[] | null }) =>
    owners?.some((owner) => owner.id === id) ?? false
  return [
    ...visible(call, applications)
      .filter(({ entity }) => isOwned(entity))
      .map((stored) => ({ type: 'application' as const, entity: visibleSide(stored) })),
    ...visible(call, servicePrincipals)
      .filter(isOwned)
      .map((entity) => ({ type: 'servicePrincipal' as const, entity })),
    ...visible(call, groups)
      .filter(isOwned)
      .map((entity) => ({ type: 'group' as const, entity })),
  ]
}
