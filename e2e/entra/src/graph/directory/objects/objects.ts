import type { DirectoryRole, Group, User } from '@microsoft/microsoft-graph-types'
import { applicationKind } from '../../applications/kind'
import { visibleSide } from '../../applications/show'
import type { EntityKind } from '../../query/kind'
import { type Call, seen } from '../../request/call'
import { servicePrincipalKind } from '../../service-principals/kind'
import type { Registration } from '../../shape/application'
import type { Principal } from '../../shape/service-principal'
import { directoryRoleKind, groupKind, userKind } from '../kinds'

type Entities = {
  user: User
  group: Group
  servicePrincipal: Principal
  application: Registration
  directoryRole: DirectoryRole
}
export type ObjectType = keyof Entities

/** Any of the things that can be a member, an owner or a reference. */
export type DirectoryObject<Type extends ObjectType = ObjectType> = {
  [Each in Type]: { type: Each; entity: Entities[Each] }
}[Type]

export const objectKinds: { [Type in ObjectType]: EntityKind<Entities[Type]> } = {
  user: userKind,
  group: groupKind,
  servicePrincipal: servicePrincipalKind,
  application: applicationKind,
  directoryRole: directoryRoleKind,
}

export function isObjectType(name: string): name is ObjectType {
  return Object.hasOwn(objectKinds, name)
}

export function objectById(call: Call, id: string): DirectoryObject | null {
  const { tenant } = call
  const person = tenant.people[id]
  if (person) return { type: 'user', entity: person.user }
  const group = seen(call, tenant.groups, id)
  if (group) return { type: 'group', entity: group }
  const principal = seen(call, tenant.servicePrincipals, id)
  if (principal) return { type: 'servicePrincipal', entity: principal }
  const application = seen(call, tenant.applications, id)
  if (application) return { type: 'application', entity: visibleSide(application) }
  const role = seen(call, tenant.directoryRoles, id)
  return role && { type: 'directoryRole', entity: role }
}

/** The id in a reference such as `https://graph.microsoft.com/v1.0/directoryObjects/{id}` or `…/users('{id}')`. */
export function idIn(reference: unknown): string {
  const last = typeof reference === 'string' ? (reference.split('/').at(-1) ?? '') : ''
  return /\('(.+)'\)$/.exec(last)?.[1] ?? last
}
