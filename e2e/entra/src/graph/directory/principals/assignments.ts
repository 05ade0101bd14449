import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types'
import { remove, truth } from '../../../world/table'
import { newAssignment } from '../../grants/assign'
import { appRoleAssignmentKind } from '../../grants/kind'
import { collection } from '../../query/collection'
import type { EntityKind } from '../../query/kind'
import { single } from '../../query/select'
import { type Answer, created, noContent, ok } from '../../request/answer'
import { type Call, key, visible } from '../../request/call'
import { notFound } from '../../request/problem'
import { group } from '../groups/find'
import { groupsWith } from '../memberships/reach'
import { person } from '../users/find'

/** Of a person also what the groups they are directly in were given. Source: "List appRoleAssignments granted to a user". */
export function listPrincipalAssignments(call: Call): Answer {
  return collection(call, kind(call), assignments(call))
}

export function getPrincipalAssignment(call: Call): Answer {
  return ok(single(call, kind(call), assignment(call)))
}

/** Source: "Grant an appRoleAssignment to a user", "… to a group". */
export function assignToPrincipal(call: Call): Answer {
  const { id } = principal(call)
  return created(
    single(
      call,
      kind(call),
      newAssignment(call, ({ principalId }) => principalId === id),
    ),
  )
}

export function unassignFromPrincipal(call: Call): Answer {
  const { id = '' } = assignment(call)
  if (!truth(call.tenant.appRoleAssignments, id)) throw notFound(id)
  remove(call.tenant.appRoleAssignments, id, call.now)
  return noContent
}

function kind(call: Call): EntityKind<AppRoleAssignment> {
  const { id, set } = principal(call)
  return { ...appRoleAssignmentKind(id, 'appRoleAssignments'), set: `${set}('${id}')/appRoleAssignments` }
}

function assignment(call: Call): AppRoleAssignment {
  const { value } = key(call, 'assignment')
  const found = assignments(call).find(({ id }) => id === value)
  if (!found) throw notFound(value)
  return found
}

function assignments(call: Call): AppRoleAssignment[] {
  const { id, set } = principal(call)
  const through = set === 'users' ? groupsWith(call, id, 'direct').map((each) => each.id) : []
  const ids = new Set([id, ...through])
  return visible(call, call.tenant.appRoleAssignments).filter(({ principalId }) => ids.has(principalId ?? ''))
}

function principal(call: Call): { id: string; set: 'users' | 'groups' } {
  return call.keys.group
    ? { id: group(call).id ?? '', set: 'groups' }
    : { id: person(call).user.id ?? '', set: 'users' }
}
