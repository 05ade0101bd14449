import type { AppRoleAssignment, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { truths, write } from '../../world/table'
import { appRoleGranters, type Who } from '../permissions/who'
import { single } from '../query/select'
import { type Answer, created } from '../request/answer'
import { bodyOf, type Call, seen } from '../request/call'
import { badRequest, notFound } from '../request/problem'
import { seenServicePrincipal } from '../service-principals/find'
import { check } from '../shape/check'
import { complete } from '../shape/complete'
import { appRoleAssignment } from '../shape/grant'
import { instant } from '../shape/timestamps'
import { idFrom } from './id'
import { appRoleAssignmentKind, type Side } from './kind'

const defaultAccess = '00000000-0000-0000-0000-000000000000'

export function assign(side: Side): (call: Call) => Answer {
  return (call) => {
    const end = seenServicePrincipal(call, call.keys.servicePrincipal)
    const isBound = ({ resourceId, principalId }: Ends) =>
      end.id === (side === 'appRoleAssignedTo' ? resourceId : principalId)
    return created(single(call, appRoleAssignmentKind(end.id, side), newAssignment(call, isBound)))
  }
}

type Ends = { principalId: string; resourceId: string }

/**
 * Made of the body, if one of its ends is the object in the path. Source: "Grant an appRoleAssignment for a service
 * principal", and for a user and a group; it takes effect at once, nobody is asked again.
 */
export function newAssignment(call: Call, isBound: (ends: Ends) => boolean): AppRoleAssignment {
  const { principalId, resourceId, appRoleId } = check(appRoleAssignment, bodyOf(call))
  if (!principalId || !resourceId || !appRoleId) throw notAReference()
  if (!isBound({ principalId, resourceId })) throw notAReference()
  const principal = principalOf(call, principalId)
  const resource = resourceOf(call, resourceId)
  requireRole(resource, appRoleId, principal.type)
  requireNew(call, { principalId, resourceId, appRoleId })
  const assignment = complete(appRoleAssignment, {
    id: idFrom(principalId, crypto.randomUUID()),
    appRoleId,
    createdDateTime: instant(call.now),
    principalDisplayName: principal.name,
    principalId,
    principalType: principal.type,
    resourceDisplayName: resource.displayName,
    resourceId,
  })
  write(call.tenant.appRoleAssignments, assignment.id ?? '', assignment, call.now)
  return assignment
}

/** Which roles may assign depends on whose role it is. */
export function assigners(call: Call): Who {
  return appRoleGranters(call, bodyOf(call).resourceId)
}

function principalOf(call: Call, id: string): { type: string; name: string | null } {
  const { tenant } = call
  const person = tenant.people[id]
  if (person) return { type: 'User', name: person.user.displayName ?? null }
  const group = seen(call, tenant.groups, id)
  if (group) return { type: 'Group', name: group.displayName ?? null }
  return { type: 'ServicePrincipal', name: resourceOf(call, id).displayName ?? null }
}

function resourceOf(call: Call, id: string): ServicePrincipal {
  const found = seen(call, call.tenant.servicePrincipals, id)
  if (!found) throw notFound(id)
  return found
}

/** People and groups are users of an application; service principals need a role made for applications. */
function requireRole(resource: ServicePrincipal, appRoleId: string, principalType: string) {
  const roles = resource.appRoles ?? []
  if (appRoleId === defaultAccess && roles.length === 0) return
  const memberType = principalType === 'ServicePrincipal' ? 'Application' : 'User'
  const role = roles.find(({ id }) => id?.toLowerCase() === appRoleId.toLowerCase())
  if (role && role.isEnabled !== false && role.allowedMemberTypes?.includes(memberType)) return
  throw badRequest('Permission being assigned was not found on application')
}

/** Judged on what is true: a second assignment inside the lag is refused like a late one. */
function requireNew(call: Call, wanted: { principalId: string; resourceId: string; appRoleId: string }) {
  const isSame = (each: AppRoleAssignment) =>
    each.principalId === wanted.principalId &&
    each.resourceId === wanted.resourceId &&
    each.appRoleId === wanted.appRoleId
  if (truths(call.tenant.appRoleAssignments).some(isSame)) {
    throw badRequest('Permission being assigned already exists on the object')
  }
}

function notAReference() {
  return badRequest('Not a valid reference update.')
}
