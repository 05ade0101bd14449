import type { User } from '@microsoft/microsoft-graph-types'
import { appRoleAssignmentKind, oauth2PermissionGrantKind } from '../../grants/kind'
import type { EntityKind } from '../../query/kind'
import { related } from '../../query/related'
import { type Call, visible } from '../../request/call'
import { userKind } from '../kinds'
import { membershipsOf } from '../memberships/lists'
import { shownAs, shownEach } from '../objects/object-collection'
import { type DirectoryObject, objectById } from '../objects/objects'
import { ownedObjects } from '../objects/owned'

/** People with what they are related to, for `$expand` and for counting in `$filter`. */
export const relatedUser: EntityKind<User> = {
  ...userKind,
  navigation: {
    appRoleAssignments: (call, { id }) =>
      visible(call, call.tenant.appRoleAssignments)
        .filter(({ principalId }) => principalId === id)
        .map((each) => related(appRoleAssignmentKind(id, 'appRoleAssignments'), each)),
    directReports: (call, { id = '' }) => shownEach(call, reportsOf(call, id)),
    manager: (call, { id = '' }) => {
      const manager = managerOf(call, id)
      return manager && shownAs(call, manager)
    },
    memberOf: (call, { id = '' }) => shownEach(call, membershipsOf(call, id, 'direct')),
    oauth2PermissionGrants: (call, { id }) =>
      visible(call, call.tenant.oauth2PermissionGrants)
        .filter(({ principalId }) => principalId === id)
        .map((each) => related(oauth2PermissionGrantKind, each)),
    ownedObjects: (call, { id = '' }) => shownEach(call, ownedObjects(call, id)),
    transitiveMemberOf: (call, { id = '' }) => shownEach(call, membershipsOf(call, id, 'transitive')),
  },
}

export function managerOf(call: Call, id: string): DirectoryObject | null {
  const { manager } = call.tenant.people[id] ?? {}
  return manager === undefined ? null : objectById(call, manager)
}

export function reportsOf({ tenant }: Call, id: string): DirectoryObject[] {
  return Object.values(tenant.people)
    .filter(({ manager }) => manager === id)
    .map(({ user: entity }) => ({ type: 'user', entity }))
}
