import { addKey, removeKey } from '../credentials/keys'
import { addPassword, removePassword } from '../credentials/passwords'
import type { Route } from '../route'
import {
  addCredentials,
  createApplication as createScopes,
  readApplications,
  writeApplications,
  writeOwners,
} from '../scopes'
import { applicationCreators, applicationEditors, members } from '../who'
import { createApplication } from './create'
import { keeping } from './credentials'
import {
  addFederatedCredential,
  getFederatedCredential,
  listFederatedCredentials,
  removeFederatedCredential,
  updateFederatedCredential,
} from './federated-credentials'
import { putLogo } from './logo'
import { addOwner, listOwners, removeOwner } from './owners'
import { countApplications, getApplication, listApplications } from './read'
import { removeApplication } from './remove'
import { upsertApplication, upserters } from './upsert'

const one = '/applications/{application}'
const credentials = `${one}/federatedIdentityCredentials`

const reading = { scopes: readApplications, who: members }
const editing = { scopes: writeApplications, who: applicationEditors }
const adding = { scopes: addCredentials, who: applicationEditors }
const owning = { scopes: writeOwners, who: applicationEditors }

export const applicationRoutes: Route[] = [
  { method: 'GET', path: '/applications', ...reading, cost: 2, work: listApplications },
  { method: 'POST', path: '/applications', scopes: createScopes, who: applicationCreators, work: createApplication },
  { method: 'GET', path: '/applications/$count', ...reading, work: countApplications },
  { method: 'GET', path: one, ...reading, work: getApplication },
  { method: 'PATCH', path: one, scopes: writeApplications, who: upserters, work: upsertApplication },
  { method: 'DELETE', path: one, ...editing, work: removeApplication },
  { method: 'POST', path: `${one}/addPassword`, ...adding, work: addPassword(keeping) },
  { method: 'POST', path: `${one}/removePassword`, ...adding, work: removePassword(keeping) },
  { method: 'POST', path: `${one}/addKey`, ...adding, work: addKey(keeping) },
  { method: 'POST', path: `${one}/removeKey`, ...adding, work: removeKey(keeping) },
  { method: 'PUT', path: `${one}/logo`, ...editing, work: putLogo },
  { method: 'GET', path: `${one}/owners`, ...reading, work: listOwners },
  { method: 'POST', path: `${one}/owners/$ref`, ...owning, work: addOwner },
  { method: 'DELETE', path: `${one}/owners/{owner}/$ref`, ...editing, work: removeOwner },
  { method: 'GET', path: credentials, ...reading, work: listFederatedCredentials },
  { method: 'POST', path: credentials, ...editing, work: addFederatedCredential },
  { method: 'GET', path: `${credentials}/{credential}`, ...reading, work: getFederatedCredential },
  { method: 'PATCH', path: `${credentials}/{credential}`, ...editing, work: updateFederatedCredential },
  { method: 'DELETE', path: `${credentials}/{credential}`, ...editing, work: removeFederatedCredential },
]
