import { seen, visible } from '../call'
import { groupsWith } from '../directory/groups'
import { groupKind } from '../directory/kinds'
import { member } from '../directory/members'
import { directoryObject, ownedObjects } from '../directory-object'
import { seenServicePrincipal, servicePrincipalToChange } from '../find'
import { appRoleAssignmentKind, oauth2PermissionGrantKind } from '../grants/kind'
import type { Ownership } from '../owners'
import { type Assignee, appManagementPolicyKind } from '../policy-assignment'
import type { EntityKind } from '../query/kind'
import { related } from '../query/related'
import type { Principal } from '../shape/service-principal'
import { classificationKind } from './classifications'
import { keep } from './credentials'
import { servicePrincipalKind } from './kind'

/** Service principals with what they are related to, for `$expand` and for counting in `$filter`. */
export const relatedServicePrincipal: EntityKind<Principal> = {
  ...servicePrincipalKind,
  navigation: {
    appManagementPolicies: (call, { appManagementPolicies }) =>
      (appManagementPolicies ?? []).flatMap(({ id = '' }) => {
        const policy = seen(call, call.tenant.appManagementPolicies, id)
        return policy ? [related(appManagementPolicyKind, policy)] : []
      }),
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
    memberOf: (call, { id = '' }) => groupsWith(call, id, 'direct').map((each) => member(groupKind, each)),
    oauth2PermissionGrants: (call, { id }) =>
      visible(call, call.tenant.oauth2PermissionGrants)
        .filter(({ clientId }) => clientId === id)
        .map((each) => related(oauth2PermissionGrantKind, each)),
    ownedObjects: (call, { id = '' }) => ownedObjects(call, id),
    owners: (call, { owners }) => (owners ?? []).flatMap(({ id = '' }) => directoryObject(call, id) ?? []),
    transitiveMemberOf: (call, { id = '' }) =>
      groupsWith(call, id, 'transitive').map((each) => member(groupKind, each)),
  },
}

export const ownership: Ownership = {
  owners: (call) => seenServicePrincipal(call, call.keys.servicePrincipal).owners ?? [],
  change: (call, by) => {
    const principal = servicePrincipalToChange(call, call.keys.servicePrincipal)
    keep(call, { ...principal, owners: by(principal.owners ?? []) })
  },
}

export const assignee: Assignee = {
  assigned: (call) => seenServicePrincipal(call, call.keys.servicePrincipal).appManagementPolicies ?? [],
  change: (call, by) => {
    const principal = servicePrincipalToChange(call, call.keys.servicePrincipal)
    keep(call, { ...principal, appManagementPolicies: by(principal.appManagementPolicies ?? []) })
  },
}
