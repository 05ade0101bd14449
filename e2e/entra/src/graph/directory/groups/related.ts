import type { Group } from '@microsoft/microsoft-graph-types'
import { appRoleAssignmentKind } from '../../grants/kind'
import type { EntityKind, Related } from '../../query/kind'
import { related } from '../../query/related'
import { type Call, visible } from '../../request/call'
import { groupKind } from '../kinds'
import { membershipsOf } from '../memberships/lists'
import { memberIds } from '../memberships/reach'
import { shownEach } from '../objects/object-collection'
import { objectById } from '../objects/objects'
import { idsOf } from '../objects/references'

/** Groups with what they are related to, for `$expand` and for counting in `$filter`. */
export const relatedGroup: EntityKind<Group> = {
  ...groupKind,
  navigation: {
    appRoleAssignments: (call, { id }) =>
      visible(call, call.tenant.appRoleAssignments)
        .filter(({ principalId }) => principalId === id)
        .map((each) => related(appRoleAssignmentKind(id, 'appRoleAssignments'), each)),
    memberOf: (call, { id = '' }) => shownEach(call, membershipsOf(call, id, 'direct')),
    members: (call, { id = '' }) => objects(call, memberIds(call, id, 'direct')),
    owners: (call, { owners }) => objects(call, idsOf(owners)),
    transitiveMemberOf: (call, { id = '' }) => shownEach(call, membershipsOf(call, id, 'transitive')),
    transitiveMembers: (call, { id = '' }) => objects(call, memberIds(call, id, 'transitive')),
  },
}

function objects(call: Call, ids: string[]): Related[] {
  return shownEach(
    call,
    ids.flatMap((id) => objectById(call, id) ?? []),
  )
}
