import type { User } from '@microsoft/microsoft-graph-types'
import { type Answer, ok } from '../answer'
import { type Call, key } from '../call'
import { denied, notFound } from '../problem'
import { collection, count } from '../query/collection'
import { single } from '../query/select'
import { readUsers } from '../scopes'
import { userKind } from './kinds'

export function listUsers(call: Call): Answer {
  return collection(call, userKind, users(call))
}

export function countUsers(call: Call): Answer {
  return count(call, userKind, users(call))
}

/** By object id or by user principal name. `User.Read` alone is enough for oneself only. */
export function getUser(call: Call): Answer {
  const { value } = key(call, 'user')
  const found = users(call).find(
    ({ id, userPrincipalName: name }) => id === value || name?.toLowerCase() === value.toLowerCase(),
  )
  const mayReadOthers = readUsers.delegated.flat().some((each) => call.caller.permissions.includes(each))
  if (!mayReadOthers && found?.id !== call.caller.id) throw denied()
  if (!found) throw notFound(value)
  return ok(single(call, userKind, found))
}

export function users({ tenant }: Call): User[] {
  return Object.values(tenant.people).map(({ user }) => user)
}
