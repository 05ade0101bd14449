import {
  assignAppRoles,
  readApplication,
  readGrants,
  trackGrants as trackScopes,
  unassignAppRoles,
  writeGrants,
} from '../permissions/scopes'
import { delegatedGranters, members } from '../permissions/who'
import type { Route } from '../routing/route'
import { assign, assigners } from './assign'
import { getAssignment, listAssignments, removeAssignment, removers } from './assignments'
import {
  createGrant,
  getGrant,
  listGrants,
  listGrantsOfClient,
  removeGrant,
  trackGrants,
  updateGrant,
} from './delegated'
import type { Side } from './kind'

const principal = '/servicePrincipals/{servicePrincipal}'
const sides: Side[] = ['appRoleAssignedTo', 'appRoleAssignments']

const reading = { scopes: readApplication, who: members }
const readingGrants = { scopes: readGrants, who: members }
const granting = { scopes: writeGrants, who: delegatedGranters }

/** The same assignment seen from its two ends. */
function assignmentRoutes(side: Side): Route[] {
  const all = `${principal}/${side}`
  const one = `${all}/{assignment}`
  return [
    { method: 'GET', path: all, ...reading, work: listAssignments(side) },
    { method: 'POST', path: all, scopes: assignAppRoles, who: assigners, work: assign(side) },
    { method: 'GET', path: one, ...reading, work: getAssignment(side) },
    { method: 'DELETE', path: one, scopes: unassignAppRoles, who: removers, work: removeAssignment(side) },
  ]
}

export const grantRoutes: Route[] = [
  ...sides.flatMap(assignmentRoutes),
  { method: 'GET', path: `${principal}/oauth2PermissionGrants`, ...readingGrants, work: listGrantsOfClient },
  { method: 'GET', path: '/oauth2PermissionGrants', ...readingGrants, work: listGrants },
  { method: 'POST', path: '/oauth2PermissionGrants', ...granting, work: createGrant },
  { method: 'GET', path: '/oauth2PermissionGrants/delta', scopes: trackScopes, who: members, work: trackGrants },
  { method: 'GET', path: '/oauth2PermissionGrants/{grant}', ...readingGrants, work: getGrant },
  { method: 'PATCH', path: '/oauth2PermissionGrants/{grant}', ...granting, work: updateGrant },
  { method: 'DELETE', path: '/oauth2PermissionGrants/{grant}', ...granting, work: removeGrant },
]
