import type { User } from '@microsoft/microsoft-graph-types'
import type { Person } from '../../../world/model'
import { addPerson } from '../../../world/people/people'
import { single } from '../../query/select'
import { type Answer, created } from '../../request/answer'
import { bodyOf, type Call } from '../../request/call'
import { badRequest } from '../../request/problem'
import { check } from '../../shape/check'
import { second } from '../../shape/timestamps'
import { user as shape } from '../../shape/user'
import { touch } from '../changes'
import { userKind } from '../kinds'
import { requireValues } from '../require-values'
import { securityIdentifier } from '../security-identifier'
import { requirePassword, requireSignInName } from './validate'

/** `POST /users`. Source: "Create user". The new account can sign in at once; people do not lag in this world. */
export function createUser(call: Call): Answer {
  const asked = check(shape, bodyOf(call))
  requireValues(asked, ['displayName', 'accountEnabled', 'mailNickname', 'userPrincipalName'])
  if (!asked.passwordProfile?.password) throw badRequest('A password must be specified to create a new user.')
  requirePassword(asked.passwordProfile)
  requireSignInName(call, asked.userPrincipalName)
  const user = born(call, asked)
  const person: Person = { user, roles: [], eligibleRoles: [], guestOf: null, challenge: 'none', secondFactor: true }
  addPerson(call.tenant, person)
  touch(call.tenant, call.now, 'users', user.id ?? '')
  return created(single(call, userKind, user))
}

function born({ now }: Call, asked: User): User {
  const id = crypto.randomUUID()
  const at = second(now)
  const name = asked.userPrincipalName ?? ''
  return {
    userType: 'Member',
    identities: [{ signInType: 'userPrincipalName', issuer: name.split('@')[1] ?? null, issuerAssignedId: name }],
    ...asked,
    passwordProfile: { ...asked.passwordProfile, password: null },
    id,
    createdDateTime: at,
    lastPasswordChangeDateTime: at,
    signInSessionsValidFromDateTime: at,
    securityIdentifier: securityIdentifier(id),
  }
}
