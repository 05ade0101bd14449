import { removeServicePrincipal } from '../applications/remove'
import { addKey, removeKey } from '../credentials/keys'
import { addPassword, removePassword } from '../credentials/passwords'
import { checkMemberGroups, getMemberGroups } from '../directory/memberships/checks'
import { collectionRoutes } from '../directory/objects/collection-routes'
import { addOwner, listOwnerReferences, ownersOf, removeOwner } from '../owners/owners'
import {
  addCredentials,
  assignAppManagementPolicy,
  checkMemberships,
  readApplication,
  readApplications,
  readAssignedPolicies,
  readClassifications,
  readMemberships,
  readTransitiveMemberships,
  removeOwners,
  trackApplications,
  writeClassifications,
  writeOwners,
  writeServicePrincipals,
} from '../permissions/scopes'
import {
  classifiers,
  members,
  policyAssigners,
  servicePrincipalCreators,
  servicePrincipalEditors,
} from '../permissions/who'
import { assignPolicy, listAssignedPolicies, unassignPolicy } from '../policies/assignment'
import type { Route } from '../routing/route'
import { addClassification, listClassifications, removeClassification } from './classifications'
import { createServicePrincipal } from './create'
import { keeping } from './credentials'
import { membershipsOfPrincipal, ownedByPrincipal } from './memberships'
import { getServicePrincipal, listServicePrincipals, trackServicePrincipals } from './read'
import { assignee, ownership } from './related'
import { addTokenSigningCertificate } from './token-signing'
import { upserters, upsertServicePrincipal } from './upsert'

const all = '/servicePrincipals'
const one = '/servicePrincipals/{servicePrincipal}'
const classifications = `${one}/delegatedPermissionClassifications`
const policies = `${one}/appManagementPolicies`

const reading = { scopes: readApplication, who: members }
const writing = { scopes: writeServicePrincipals }
const adding = { scopes: addCredentials, who: servicePrincipalEditors }
const owning = { scopes: writeOwners, who: servicePrincipalEditors }
const disowning = { scopes: removeOwners, who: servicePrincipalEditors }
const classifying = { scopes: writeClassifications, who: classifiers }
const assigning = { scopes: assignAppManagementPolicy, who: policyAssigners }
const readingTransitively = { scopes: readTransitiveMemberships, who: members }
const readingClassifications = { scopes: readClassifications, who: members }
const readingPolicies = { scopes: readAssignedPolicies, who: members }

export const servicePrincipalRoutes: Route[] = [
  { method: 'GET', path: all, scopes: readApplications, who: members, work: listServicePrincipals },
  { method: 'POST', path: all, ...writing, who: servicePrincipalCreators, work: createServicePrincipal },
  { method: 'GET', path: `${all}/delta`, scopes: trackApplications, who: members, work: trackServicePrincipals },
  { method: 'GET', path: one, ...reading, work: getServicePrincipal },
  { method: 'PATCH', path: one, ...writing, who: upserters, work: upsertServicePrincipal },
  { method: 'DELETE', path: one, ...writing, who: servicePrincipalEditors, work: removeServicePrincipal },
  { method: 'POST', path: `${one}/addPassword`, ...adding, work: addPassword(keeping) },
  { method: 'POST', path: `${one}/removePassword`, ...adding, work: removePassword(keeping) },
  { method: 'POST', path: `${one}/addKey`, ...adding, work: addKey(keeping) },
  { method: 'POST', path: `${one}/removeKey`, ...adding, work: removeKey(keeping) },
  { method: 'POST', path: `${one}/addTokenSigningCertificate`, ...adding, work: addTokenSigningCertificate },
  {
    method: 'POST',
    path: `${one}/checkMemberGroups`,
    scopes: checkMemberships,
    who: members,
    work: checkMemberGroups,
  },
  { method: 'POST', path: `${one}/getMemberGroups`, scopes: readMemberships, who: members, work: getMemberGroups },
  ...collectionRoutes(`${one}/owners`, reading, ownersOf(ownership)),
  { method: 'GET', path: `${one}/owners/$ref`, ...reading, work: listOwnerReferences(ownership) },
  { method: 'POST', path: `${one}/owners/$ref`, ...owning, work: addOwner(ownership) },
  { method: 'DELETE', path: `${one}/owners/{owner}/$ref`, ...disowning, work: removeOwner(ownership) },
  ...collectionRoutes(`${one}/ownedObjects`, reading, ownedByPrincipal),
  ...collectionRoutes(`${one}/memberOf`, reading, membershipsOfPrincipal('direct')),
  ...collectionRoutes(`${one}/transitiveMemberOf`, readingTransitively, membershipsOfPrincipal('transitive')),
  { method: 'GET', path: classifications, ...readingClassifications, work: listClassifications },
  { method: 'POST', path: classifications, ...classifying, work: addClassification },
  { method: 'DELETE', path: `${classifications}/{classification}`, ...classifying, work: removeClassification },
  { method: 'GET', path: policies, ...readingPolicies, work: listAssignedPolicies(assignee) },
  { method: 'POST', path: `${policies}/$ref`, ...assigning, work: assignPolicy(assignee) },
  { method: 'DELETE', path: `${policies}/{policy}/$ref`, ...assigning, work: unassignPolicy(assignee) },
]
