import { removePerson } from '../../../world/people/people'
import { type Answer, noContent } from '../../request/answer'
import type { Call } from '../../request/call'
import { second } from '../../shape/timestamps'
import { touch } from '../changes'
import { person } from './find'

/**
 * `DELETE /users/{id}`: thirty days in `deletedItems`, under a sign-in name that leaves the old one free. Memberships
 * wait with it. Source: "Delete user"; the name's form is seen in "List deletedItems".
 */
export function removeUser(call: Call): Answer {
  const who = person(call)
  const { id = '', userPrincipalName } = who.user
  removePerson(call.tenant, id)
  call.tenant.deletedPeople[id] = {
    ...who,
    user: {
      ...who.user,
      userPrincipalName: `${id.replaceAll('-', '')}${userPrincipalName}`,
      deletedDateTime: second(call.now),
    },
  }
  touch(call.tenant, call.now, 'users', id)
  return noContent
}
