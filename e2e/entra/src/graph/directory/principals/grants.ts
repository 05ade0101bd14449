import { oauth2PermissionGrantKind } from '../../grants/kind'
import { collection } from '../../query/collection'
import type { Answer } from '../../request/answer'
import { type Call, visible } from '../../request/call'
import { person } from '../users/find'

/** What was granted in one person's name, not what everybody was granted. Source: "List oauth2PermissionGrants" of a user. */
export function listGrantsOfPerson(call: Call): Answer {
  const { id } = person(call).user
  const grants = visible(call, call.tenant.oauth2PermissionGrants).filter(({ principalId }) => principalId === id)
  return collection(call, oauth2PermissionGrantKind, grants)
}
