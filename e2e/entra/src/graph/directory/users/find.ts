import type { User } from '@microsoft/microsoft-graph-types'
import type { Person } from '../../../world/model'
import { everybody } from '../../../world/people/people'
import { type Call, key } from '../../request/call'
import { notFound } from '../../request/problem'

export function users({ tenant }: Call): User[] {
  return everybody(tenant).map(({ user }) => user)
}

/** Whom the path names: by object id or by sign-in name, or the caller under `/me`. */
export function person(call: Call): Person {
  const found = call.keys.user ? named(call) : call.caller.person
  if (!found) throw notFound(call.keys.user?.value ?? call.caller.id)
  return found
}

export function named(call: Call): Person | null {
  const { value } = key(call, 'user')
  const { people } = call.tenant
  if (people[value]) return people[value]
  const isMeant = ({ user }: Person) => user.userPrincipalName?.toLowerCase() === value.toLowerCase()
  return everybody(call.tenant).find(isMeant) ?? null
}
