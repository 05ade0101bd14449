import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types'
import { remove, truth } from '../../world/table'
import { appRoleGranters, type Who } from '../permissions/who'
import { collection } from '../query/collection'
import { single } from '../query/select'
import { type Answer, noContent, ok } from '../request/answer'
import { type Call, key, visible } from '../request/call'
import { notFound } from '../request/problem'
import { seenServicePrincipal } from '../service-principals/find'
import { appRoleAssignmentKind, type Side } from './kind'

/** What the service principal was given, or what others were given of it. */
export function listAssignments(side: Side): (call: Call) => Answer {
  return (call) => {
    const { id } = seenServicePrincipal(call, call.keys.servicePrincipal)
    return collection(call, appRoleAssignmentKind(id, side), assignments(call, side))
  }
}

export function getAssignment(side: Side): (call: Call) => Answer {
  return (call) => {
    const { id } = seenServicePrincipal(call, call.keys.servicePrincipal)
    return ok(single(call, appRoleAssignmentKind(id, side), one(call, side)))
  }
}

export function removeAssignment(side: Side): (call: Call) => Answer {
  return (call) => {
    const { id = '' } = one(call, side)
    if (!truth(call.tenant.appRoleAssignments, id)) throw notFound(id)
    remove(call.tenant.appRoleAssignments, id, call.now)
    return noContent
  }
}

export function removers(call: Call): Who {
  return appRoleGranters(call, truth(call.tenant.appRoleAssignments, key(call, 'assignment').value)?.resourceId)
}

function assignments(call: Call, side: Side): AppRoleAssignment[] {
  const { id } = seenServicePrincipal(call, call.keys.servicePrincipal)
  const end = side === 'appRoleAssignedTo' ? 'resourceId' : 'principalId'
  return visible(call, call.tenant.appRoleAssignments).filter((each) => each[end] === id)
}

function one(call: Call, side: Side): AppRoleAssignment {
  const { value } = key(call, 'assignment')
  const found = assignments(call, side).find(({ id }) => id === value)
  if (!found) throw notFound(value)
  return found
}
