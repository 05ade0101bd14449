import type { User } from '@microsoft/microsoft-graph-types'
import { type Answer, noContent } from '../../request/answer'
import { bodyOf, type Call } from '../../request/call'
import { badRequest } from '../../request/problem'
import { check } from '../../shape/check'
import { merge } from '../../shape/merge'
import { second } from '../../shape/timestamps'
import { profileProperties, user as shape } from '../../shape/user'
import { touch } from '../changes'
import { person } from './find'
import { requirePassword, requireSignInName } from './validate'

/** `PATCH /users/{id}` and `PATCH /me`. Source: "Update user". */
export function updateUser(call: Call): Answer {
  const who = person(call)
  const change = check(shape, bodyOf(call))
  requireOneStore(change)
  if (change.userPrincipalName !== undefined) requireSignInName(call, change.userPrincipalName, who.user.id)
  const { passwordProfile } = change
  if (passwordProfile?.password) requirePassword(passwordProfile)
  who.user = {
    ...merge<User>(shape, who.user, change),
    ...(passwordProfile ? { passwordProfile: { ...passwordProfile, password: null } } : {}),
    ...(passwordProfile?.password ? { lastPasswordChangeDateTime: second(call.now) } : {}),
  }
  touch(call.tenant, call.now, 'users', who.user.id ?? '')
  return noContent
}

/** SharePoint's properties go in a request of their own. Source: "Update user"; the refusal is UNVERIFIED. */
function requireOneStore(change: Partial<User>) {
  const inProfile = Object.keys(change).filter((name) => profileProperties.includes(name))
  if (inProfile.length === 0 || inProfile.length === Object.keys(change).length) return
  throw badRequest('The request is currently not supported on the targeted entity set')
}
