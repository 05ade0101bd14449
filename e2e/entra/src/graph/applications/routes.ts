import { addKey, removeKey } from '../credentials/keys'
import { addPassword, removePassword } from '../credentials/passwords'
import { collectionRoutes } from '../directory/objects/collection-routes'
import { addOwner, listOwnerReferences, ownersOf, removeOwner } from '../owners/owners'
import {
  addCredentials,
  assignAppManagementPolicy,
  createApplication as createScopes,
  readApplication,
  readApplications,
  readAssignedPolicies,
  readCredential,
  readCredentials,
  removeOwners,
  trackApplications as trackScopes,
  verifyPublisher,
  writeApplications,
  writeOwners,
} from '../permissions/scopes'
import { applicationCreators, applicationEditors, members, policyAssigners } from '../permissions/who'
import { assignPolicy, listAssignedPolicies, unassignPolicy } from '../policies/assignment'
import type { Route } from '../routing/route'
import { createApplication } from './create'
import { keeping } from './credentials'
import {
  addExtensionProperty,
  getExtensionProperty,
  listExtensionProperties,
  removeExtensionProperty,
} from './extension-properties'
import {
  addFederatedCredential,
  getFederatedCredential,
  listFederatedCredentials,
  removeFederatedCredential,
  upsertFederatedCredential,
} from './federated-credentials'
import { getLogo, putLogo } from './logo'
import { ownership } from './owner'
import { getApplication, listApplications, trackApplications } from './read'
import { assignee } from './related'
import { removeApplication } from './remove'
import { instantiateTemplate } from './template'
import { upsertApplication, upserters } from './upsert'
import { setVerifiedPublisher, unsetVerifiedPublisher } from './verified-publisher'

const all = '/applications'
const one = '/applications/{application}'
const credentials = `${one}/federatedIdentityCredentials`
const extensions = `${one}/extensionProperties`
const policies = `${one}/appManagementPolicies`

const reading = { scopes: readApplication, who: members }
const editing = { scopes: writeApplications, who: applicationEditors }
const adding = { scopes: addCredentials, who: applicationEditors }
const owning = { scopes: writeOwners, who: applicationEditors }
const disowning = { scopes: removeOwners, who: applicationEditors }
const verifying = { scopes: verifyPublisher, who: applicationEditors }
const readingCredentials = { scopes: readCredentials, who: members }
const readingCredential = { scopes: readCredential, who: members }
const assigning = { scopes: assignAppManagementPolicy, who: policyAssigners }
const readingPolicies = { scopes: readAssignedPolicies, who: members }

export const applicationRoutes: Route[] = [
  { method: 'GET', path: all, scopes: readApplications, who: members, cost: 2, work: listApplications },
  { method: 'POST', path: all, scopes: createScopes, who: applicationCreators, work: createApplication },
  { method: 'GET', path: `${all}/delta`, scopes: trackScopes, who: members, cost: 2, work: trackApplications },
  { method: 'GET', path: one, ...reading, work: getApplication },
  { method: 'PATCH', path: one, scopes: writeApplications, who: upserters, work: upsertApplication },
  { method: 'DELETE', path: one, ...editing, work: removeApplication },
  { method: 'POST', path: `${one}/addPassword`, ...adding, work: addPassword(keeping) },
  { method: 'POST', path: `${one}/removePassword`, ...adding, work: removePassword(keeping) },
  { method: 'POST', path: `${one}/addKey`, ...adding, work: addKey(keeping) },
  { method: 'POST', path: `${one}/removeKey`, ...adding, work: removeKey(keeping) },
  { method: 'POST', path: `${one}/setVerifiedPublisher`, ...verifying, work: setVerifiedPublisher },
  { method: 'POST', path: `${one}/unsetVerifiedPublisher`, ...verifying, work: unsetVerifiedPublisher },
  { method: 'GET', path: `${one}/logo`, ...reading, work: getLogo },
  { method: 'PUT', path: `${one}/logo`, ...editing, work: putLogo },
  ...collectionRoutes(`${one}/owners`, reading, ownersOf(ownership)),
  { method: 'GET', path: `${one}/owners/$ref`, ...reading, work: listOwnerReferences(ownership) },
  { method: 'POST', path: `${one}/owners/$ref`, ...owning, work: addOwner(ownership) },
  { method: 'DELETE', path: `${one}/owners/{owner}/$ref`, ...disowning, work: removeOwner(ownership) },
  { method: 'GET', path: credentials, ...readingCredentials, work: listFederatedCredentials },
  { method: 'POST', path: credentials, ...editing, work: addFederatedCredential },
  { method: 'GET', path: `${credentials}/{credential}`, ...readingCredential, work: getFederatedCredential },
  { method: 'PATCH', path: `${credentials}/{credential}`, ...editing, work: upsertFederatedCredential },
  { method: 'DELETE', path: `${credentials}/{credential}`, ...editing, work: removeFederatedCredential },
  { method: 'GET', path: extensions, ...reading, work: listExtensionProperties },
  { method: 'POST', path: extensions, ...adding, work: addExtensionProperty },
  { method: 'GET', path: `${extensions}/{property}`, ...reading, work: getExtensionProperty },
  { method: 'DELETE', path: `${extensions}/{property}`, ...adding, work: removeExtensionProperty },
  { method: 'GET', path: policies, ...readingPolicies, work: listAssignedPolicies(assignee) },
  { method: 'POST', path: `${policies}/$ref`, ...assigning, work: assignPolicy(assignee) },
  { method: 'DELETE', path: `${policies}/{policy}/$ref`, ...assigning, work: unassignPolicy(assignee) },
  {
    method: 'POST',
    path: '/applicationTemplates/{template}/instantiate',
    scopes: addCredentials,
    who: applicationCreators,
    work: instantiateTemplate,
  },
]
