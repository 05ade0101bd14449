import type { User } from '@microsoft/microsoft-graph-types'
import type { Call } from '../../request/call'
import { denied } from '../../request/problem'
import { user } from '../../shape/user'
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
 * `User.ReadBasic.All`, and microsoftgraph/microsoft-graph-docs#4993, which shows the nulls.
 */
export function visibleUser(call: Call, person: User): User {
  const isOneself = person.id === call.caller.id && call.caller.kind === 'person'
  if (!isOneself && !holds(call, seesUsers)) return cardOf(person)
  const hidden = guarded.filter(([name, permission]) => name in person && !holds(call, [permission]))
  if (hidden.length === 0) return person
  return { ...person, ...Object.fromEntries(hidden.map(([name]) => [name, null])) }
}

/** What is not shown cannot be asked about either, nor sorted by. Source: Yvand/EntraCP#265. */
export function requireAskable(call: Call) {
  const asked = propertiesIn(call.query)
  if (hiddenFrom(call).some((name) => asked.has(name.toLowerCase()))) throw denied()
}

function hiddenFrom(call: Call): string[] {
  if (holds(call, seesUsers)) return guarded.flatMap(([name, needed]) => (holds(call, [needed]) ? [] : [name]))
  return Object.keys(user).filter((name) => !visitingCard.some((each) => each === name))
}

/** Every word of the query options that is not a value, in small letters. */
function propertiesIn(query: URLSearchParams): Set<string> {
  const filter = query.get('$filter')?.replaceAll(/'(?:[^']|'')*'/g, '') ?? ''
  const searched = [...(query.get('$search') ?? '').matchAll(/"(\w+):/g)].map(([, name]) => name)
  return new Set(
    [filter, query.get('$orderby') ?? '', ...searched]
      .join(' ')
      .toLowerCase()
      .split(/[^a-z0-9]+/),
  )
}

function cardOf(person: User): User {
  return Object.fromEntries(visitingCard.map((name) => [name, person[name]]))
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
