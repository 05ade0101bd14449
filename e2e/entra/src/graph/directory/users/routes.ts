import { assigners } from '../../grants/assign'
import { removers } from '../../grants/assignments'
import type { Scopes } from '../../permissions/scopes'
import { anybody, members } from '../../permissions/who'
import { delta } from '../../query/delta'
import type { Route } from '../../routing/route'
import { userChanges } from '../delta/users'
import { checkMemberGroups, getMemberGroups, getMemberObjects } from '../memberships/checks'
import { membershipsOfPerson } from '../memberships/lists'
import { collectionRoutes } from '../objects/collection-routes'
import { ownedByPerson } from '../objects/owned'
import {
  assignToPrincipal,
  getPrincipalAssignment,
  listPrincipalAssignments,
  unassignFromPrincipal,
} from '../principals/assignments'
import { listGrantsOfPerson } from '../principals/grants'
import {
  checkMemberships,
  createUsers,
  deleteUsers,
  listMemberGroups,
  listMemberObjects,
  readAssignments,
  readManager,
  readMe,
  readMemberships,
  readOwnedObjects,
  readOwnGrants,
  readTransitiveMemberships,
  readUser,
  readUserChanges,
  readUsers,
  writeAssignments,
  writeMe,
  writeUser,
} from '../scopes'
import { createUser } from './create'
import { getManager, listDirectReports, removeManager, setManager } from './manager'
import { getUser, listUsers } from './read'
import { removeUser } from './remove'
import { updateUser } from './update'
import { managerEditors, selfOr, userCreators, userEditors, userRemovers } from './who'

const listing = { scopes: readUsers, who: members }
const one = '/users/{user}'

/** Under `/me` nobody but the signed-in person is meant, so no role is needed and no application can ask. */
function ofMe({ delegated }: Scopes) {
  return { scopes: { delegated, application: null }, who: anybody }
}

function ofUser(scopes: Scopes) {
  return { scopes, who: selfOr(members, scopes) }
}

/** What can be asked of one person, under either name. */
function personRoutes(path: string, guard: (scopes: Scopes) => Pick<Route, 'scopes' | 'who'>): Route[] {
  const checking = guard(checkMemberships)
  const assignments = `${path}/appRoleAssignments`
  return [
    ...collectionRoutes(`${path}/memberOf`, guard(readMemberships), membershipsOfPerson('direct')),
    ...collectionRoutes(
      `${path}/transitiveMemberOf`,
      guard(readTransitiveMemberships),
      membershipsOfPerson('transitive'),
    ),
    ...collectionRoutes(`${path}/ownedObjects`, guard(readOwnedObjects), ownedByPerson),
    { method: 'POST', path: `${path}/checkMemberGroups`, ...checking, work: checkMemberGroups },
    { method: 'POST', path: `${path}/getMemberGroups`, ...guard(listMemberGroups), work: getMemberGroups },
    { method: 'POST', path: `${path}/getMemberObjects`, ...guard(listMemberObjects), work: getMemberObjects },
    { method: 'GET', path: assignments, ...guard(readAssignments), work: listPrincipalAssignments },
    { method: 'GET', path: `${assignments}/{assignment}`, ...guard(readAssignments), work: getPrincipalAssignment },
    { method: 'GET', path: `${path}/oauth2PermissionGrants`, ...guard(readOwnGrants), work: listGrantsOfPerson },
    { method: 'GET', path: `${path}/manager`, ...guard(readManager), work: getManager },
    { method: 'GET', path: `${path}/directReports`, ...guard(readManager), work: listDirectReports },
  ]
}

const assigning = { scopes: writeAssignments, who: assigners }
const managing = { scopes: createUsers, who: managerEditors }

export const userRoutes: Route[] = [
  { method: 'GET', path: '/me', scopes: readMe, who: anybody, work: getUser },
  { method: 'PATCH', path: '/me', scopes: writeMe, who: userEditors, work: updateUser },
  ...personRoutes('/me', ofMe),
  { method: 'GET', path: '/users', ...listing, cost: 2, work: listUsers },
  { method: 'POST', path: '/users', scopes: createUsers, who: userCreators, work: createUser },
  { method: 'GET', path: '/users/delta', scopes: readUserChanges, who: members, work: delta(userChanges) },
  { method: 'GET', path: one, ...ofUser(readUser), work: getUser },
  { method: 'PATCH', path: one, scopes: writeUser, who: userEditors, work: updateUser },
  { method: 'DELETE', path: one, scopes: deleteUsers, who: userRemovers, work: removeUser },
  ...personRoutes(one, ofUser),
  { method: 'POST', path: `${one}/appRoleAssignments`, ...assigning, work: assignToPrincipal },
  {
    method: 'DELETE',
    path: `${one}/appRoleAssignments/{assignment}`,
    scopes: writeAssignments,
    who: removers,
    work: unassignFromPrincipal,
  },
  { method: 'PUT', path: `${one}/manager/$ref`, ...managing, work: setManager },
  { method: 'DELETE', path: `${one}/manager/$ref`, ...managing, work: removeManager },
]
