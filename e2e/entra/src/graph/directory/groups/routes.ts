import { assigners } from '../../grants/assign'
import { removers } from '../../grants/assignments'
import { members } from '../../permissions/who'
import { delta } from '../../query/delta'
import type { Route } from '../../routing/route'
import { groupChanges } from '../delta/groups'
import { checkMemberGroups, getMemberGroups, getMemberObjects } from '../memberships/checks'
import { membershipsOfGroup, membersOfGroup } from '../memberships/lists'
import { collectionRoutes } from '../objects/collection-routes'
import {
  assignToPrincipal,
  getPrincipalAssignment,
  listPrincipalAssignments,
  unassignFromPrincipal,
} from '../principals/assignments'
import {
  checkMemberships,
  createGroups,
  deleteGroups,
  listMemberGroups,
  readGroupAssignments,
  readGroupChanges,
  readGroupMemberships,
  readGroupOwners,
  readGroups,
  readMembers,
  writeAssignments,
  writeGroupOwners,
  writeGroups,
  writeMembers,
} from '../scopes'
import { createGroup } from './create'
import { addGroupOwner, addMember, removeGroupOwner, removeMember } from './members'
import { getGroup, listGroups, ownersOfGroup } from './read'
import { removeGroup } from './remove'
import { updateGroup } from './update'
import { groupCreators, groupEditors, groupUpserters } from './who'

const one = '/groups/{group}'
const assignments = `${one}/appRoleAssignments`

const reading = { scopes: readGroups, who: members }
const membership = { scopes: readMembers, who: members }
const memberOf = { scopes: readGroupMemberships, who: members }
const checking = { scopes: checkMemberships, who: members }
const joining = { scopes: writeMembers, who: groupEditors }
const owning = { scopes: writeGroupOwners, who: groupEditors }
const readingAssignments = { scopes: readGroupAssignments, who: members }

export const groupRoutes: Route[] = [
  { method: 'GET', path: '/groups', ...reading, cost: 2, work: listGroups },
  { method: 'POST', path: '/groups', scopes: createGroups, who: groupCreators, work: createGroup },
  { method: 'GET', path: '/groups/delta', scopes: readGroupChanges, who: members, work: delta(groupChanges) },
  { method: 'GET', path: one, ...reading, work: getGroup },
  { method: 'PATCH', path: one, scopes: writeGroups, who: groupUpserters, work: updateGroup },
  { method: 'DELETE', path: one, scopes: deleteGroups, who: groupEditors, work: removeGroup },
  ...collectionRoutes(`${one}/members`, { ...membership, cost: 3 }, membersOfGroup('direct')),
  ...collectionRoutes(`${one}/transitiveMembers`, { ...membership, cost: 5 }, membersOfGroup('transitive')),
  { method: 'POST', path: `${one}/members/$ref`, ...joining, work: addMember },
  { method: 'DELETE', path: `${one}/members/{reference}/$ref`, ...joining, work: removeMember },
  ...collectionRoutes(`${one}/owners`, { scopes: readGroupOwners, who: members }, ownersOfGroup),
  { method: 'POST', path: `${one}/owners/$ref`, ...owning, work: addGroupOwner },
  { method: 'DELETE', path: `${one}/owners/{reference}/$ref`, ...owning, work: removeGroupOwner },
  ...collectionRoutes(`${one}/memberOf`, memberOf, membershipsOfGroup('direct')),
  ...collectionRoutes(`${one}/transitiveMemberOf`, memberOf, membershipsOfGroup('transitive')),
  { method: 'POST', path: `${one}/checkMemberGroups`, ...checking, work: checkMemberGroups },
  { method: 'POST', path: `${one}/getMemberGroups`, scopes: listMemberGroups, who: members, work: getMemberGroups },
  { method: 'POST', path: `${one}/getMemberObjects`, ...checking, work: getMemberObjects },
  { method: 'GET', path: assignments, ...readingAssignments, work: listPrincipalAssignments },
  { method: 'POST', path: assignments, scopes: writeAssignments, who: assigners, work: assignToPrincipal },
  { method: 'GET', path: `${assignments}/{assignment}`, ...readingAssignments, work: getPrincipalAssignment },
  {
    method: 'DELETE',
    path: `${assignments}/{assignment}`,
    scopes: writeAssignments,
    who: removers,
    work: unassignFromPrincipal,
  },
]
