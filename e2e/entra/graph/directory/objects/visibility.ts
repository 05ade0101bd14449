import type { User } from '@microsoft/microsoft-graph-types'
import type { Call } from '../../call'
import { seesApplications, seesGroups, seesRoles, seesUsers } from '../scopes'
import type { DirectoryObject, ObjectType } from './objects'

const visitingCard = [
  'id',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'securityIdentifier',
] as const satisfies (keyof User)[]

/** Properties that want a permission of their own. Source: the notes of the resource type "user". */
const guarded = Object.entries({
  customSecurityAttributes: 'CustomSecAttributeAssignment.Read.All',
  employeeLeaveDateTime: 'User-LifeCycleInfo.Read.All',
  signInActivity: 'AuditLog.Read.All',
} satisfies { [Name in keyof User]: string })

/**
 * Of oneself everything, of others what the permission shows; the rest is null. Source: the permissions reference,
 * `User.ReadBasic.All`. That Graph answers null rather than refusing a `$select` is UNVERIFIED.
 */
export function visibleUser(call: Call, user: User): User {
  const isOneself = user.id === call.caller.id && call.caller.kind === 'person'
  if (!isOneself && !holds(call, seesUsers)) return cardOf(user)
  const hidden = guarded.filter(([name, permission]) => name in user && !holds(call, [permission]))
  if (hidden.length === 0) return user
  return { ...user, ...Object.fromEntries(hidden.map(([name]) => [name, null])) }
}

function cardOf(user: User): User {
  return Object.fromEntries(visitingCard.map((name) => [name, user[name]]))
}

const sees: Record<ObjectType, string[]> = {
  user: [...seesUsers, 'User.ReadBasic.All'],
  group: seesGroups,
  directoryRole: seesRoles,
  application: seesApplications,
  servicePrincipal: seesApplications,
}

/**
 * Without a permission for its kind only the id of an object is told, everything else is null. Source: "Limited
 * information returned for inaccessible member objects".
 */
export function visibleObject(call: Call, object: DirectoryObject): DirectoryObject {
  const { id } = object.entity
  if (id !== call.caller.id && !holds(call, sees[object.type])) return { ...object, entity: { id } }
  return object.type === 'user' ? { ...object, entity: visibleUser(call, object.entity) } : object
}

function holds({ caller }: Call, permissions: string[]): boolean {
  return permissions.some((each) => caller.permissions.includes(each))
}
