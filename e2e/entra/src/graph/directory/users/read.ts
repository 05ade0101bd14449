import type { User } from '@microsoft/microsoft-graph-types'
import { collection } from '../../query/collection'
import { selected, single } from '../../query/select'
import { type Answer, ok } from '../../request/answer'
import type { Call } from '../../request/call'
import { Problem } from '../../request/problem'
import { profileProperties } from '../../shape/user'
import { userKind } from '../kinds'
import { requireAskable, visibleUser } from '../objects/visibility'
import { person, users } from './find'
import { relatedUser } from './related'

export function listUsers(call: Call): Answer {
  requireAskable(call)
  const people = users(call)
  requireNoProfile(call, people)
  return collection(call, relatedUser, people, (user) => visibleUser(call, user))
}

export function getUser(call: Call): Answer {
  return ok(single(call, relatedUser, visibleUser(call, person(call).user)))
}

/**
 * SharePoint cannot be asked for many people at once, and its own error comes through. Source: "List users"; the body is
 * what microsoftgraph/microsoft-graph-docs#19565 shows, its status is UNVERIFIED.
 */
function requireNoProfile(call: Call, people: User[]) {
  if (!selected(call, userKind)?.some((name) => profileProperties.includes(name))) return
  const ids = people.slice(0, 100).map(({ id }) => `'${id}'`)
  const message = `The expression "id in (${ids.join(',')})" is not valid.`
  throw new Problem(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message)
}
