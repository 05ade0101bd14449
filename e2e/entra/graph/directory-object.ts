import { applicationKind } from './applications/kind'
import { visibleSide } from './applications/show'
import { type Call, seen, visible } from './call'
import { groupKind, userKind } from './directory/kinds'
import { type Member, member } from './directory/members'
import { servicePrincipalKind } from './service-principals/kind'

/** A directory object by its id, whichever type it has, as mixed collections show it; null where a replica has none. */
export function directoryObject(call: Call, id: string): Member | null {
  const { tenant } = call
  const person = tenant.people[id]
  if (person) return member(userKind, person.user)
  const group = seen(call, tenant.groups, id)
  if (group) return member(groupKind, group)
  const principal = seen(call, tenant.servicePrincipals, id)
  if (principal) return member(servicePrincipalKind, principal)
  const stored = seen(call, tenant.applications, id)
  return stored && member(applicationKind, visibleSide(stored))
}

/** The objects behind references that an entity keeps, such as its owners. */
export function referencedObjects(call: Call, references: { id?: string }[] | null | undefined): Member[] {
  return (references ?? []).flatMap(({ id = '' }) => directoryObject(call, id) ?? [])
}

export function ownedObjects(call: Call, ownerId: string): Member[] {
  const { tenant } = call
  const isOwned = (each: { owners?: { id?: string }[] | null }) => each.owners?.some(({ id }) => id === ownerId)
  const applications = visible(call, tenant.applications).filter(({ entity }) => isOwned(entity))
  const principals = visible(call, tenant.servicePrincipals).filter(isOwned)
  const groups = visible(call, tenant.groups).filter(isOwned)
  return [
    ...applications.map((stored) => member(applicationKind, visibleSide(stored))),
    ...principals.map((each) => member(servicePrincipalKind, each)),
    ...groups.map((each) => member(groupKind, each)),
  ]
}
