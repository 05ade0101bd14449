import { membershipsOf } from '../directory/memberships/lists'
import { described } from '../directory/objects/object-collection'
import type { DirectoryObject } from '../directory/objects/objects'
import { ownedObjects } from '../directory/objects/owned'
import { appRoleAssignmentKind, oauth2PermissionGrantKind } from '../grants/kind'
import { type Ownership, objectsBehind } from '../owners/owners'
import { type Assignee, policiesOf } from '../policies/assignment'
import { appManagementKind } from '../policies/kinds'
import type { EntityKind, Related } from '../query/kind'
import { related } from '../query/related'
import { type Call, visible } from '../request/call'
import type { Principal } from '../shape/service-principal'
import { classificationKind } from './classifications'
import { keep } from './credentials'
import { seenServicePrincipal, servicePrincipalToChange } from './find'
import { servicePrincipalKind } from './kind'

/** Service principals with what they are related to, for `$expand` and for counting in `$filter`. */
export const relatedServicePrincipal: EntityKind<Principal> = {
  ...servicePrincipalKind,
  navigation: {
    appManagementPolicies: (call, { id = '' }) =>
      policiesOf(call, id).map((policy) => related(appManagementKind, policy)),
    appRoleAssignedTo: (call, { id }) =>
      visible(call, call.tenant.appRoleAssignments)
        .filter(({ resourceId }) => resourceId === id)
        .map((each) => related(appRoleAssignmentKind(id, 'appRoleAssignedTo'), each)),
    appRoleAssignments: (call, { id }) =>
      visible(call, call.tenant.appRoleAssignments)
        .filter(({ principalId }) => principalId === id)
        .map((each) => related(appRoleAssignmentKind(id, 'appRoleAssignments'), each)),
    delegatedPermissionClassifications: (_, { id, delegatedPermissionClassifications }) =>
      (delegatedPermissionClassifications ?? []).map((each) => related(classificationKind(id), each)),
    memberOf: (call, { id = '' }) => objects(call, membershipsOf(call, id, 'direct')),
    oauth2PermissionGrants: (call, { id }) =>
      visible(call, call.tenant.oauth2PermissionGrants)
        .filter(({ clientId }) => clientId === id)
        .map((each) => related(oauth2PermissionGrantKind, each)),
    ownedObjects: (call, { id = '' }) => objects(call, ownedObjects(call, id)),
    owners: (call, { owners }) => objects(call, objectsBehind(call, owners)),
    transitiveMemberOf: (call, { id = '' }) => objects(call, membershipsOf(call, id, 'transitive')),
  },
}

function objects(call: Call, all: DirectoryObject[]): Related[] {
  return all.map((object) => (select) => described(call, object, select))
}

export const ownership: Ownership = {
  owners: (call) => seenServicePrincipal(call, call.keys.servicePrincipal).owners ?? [],
  change: (call, by) => {
    const principal = servicePrincipalToChange(call, call.keys.servicePrincipal)
    keep(call, { ...principal, owners: by(principal.owners ?? []) })
  },
}

export const assignee: Assignee = (call) => seenServicePrincipal(call, call.keys.servicePrincipal).id ?? ''
