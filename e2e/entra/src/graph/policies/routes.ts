import { appManagementPolicyReaders, members } from '../permissions/who'
import type { Route } from '../routing/route'
import {
  createAppManagementPolicy,
  getAppManagementPolicy,
  listAppManagementPolicies,
  removeAppManagementPolicy,
  updateAppManagementPolicy,
} from './app-management'
import { listAppliesTo } from './applies-to'
import { getPermissionGrantPolicy, listPermissionGrantPolicies } from './permission-grant'
import {
  readAppManagement,
  readAuthorization,
  readConsentRequest,
  readPermissionGrant,
  readSecurityDefaults,
  writeAppManagement,
  writeAuthorization,
  writeConsentRequest,
  writeSecurityDefaults,
} from './scopes'
import {
  getAdminConsentRequestPolicy,
  getAuthorizationPolicy,
  getDefaultAppManagementPolicy,
  getSecurityDefaultsPolicy,
  updatePolicy,
} from './single'
import {
  appManagementEditors,
  authorizationEditors,
  consentRequestEditors,
  consentRequestReaders,
  securityDefaultsEditors,
  securityDefaultsReaders,
} from './who'

const authorization = '/policies/authorizationPolicy'
const byDefault = '/policies/defaultAppManagementPolicy'
const all = '/policies/appManagementPolicies'
const one = `${all}/{policy}`
const consentRequest = '/policies/adminConsentRequestPolicy'
const grants = '/policies/permissionGrantPolicies'
const defaults = '/policies/identitySecurityDefaultsEnforcementPolicy'

const readingApps = { scopes: readAppManagement, who: appManagementPolicyReaders }
const editingApps = { scopes: writeAppManagement, who: appManagementEditors }
const editingConsent = { scopes: writeConsentRequest, who: consentRequestEditors }
const readingGrants = { scopes: readPermissionGrant, who: members }

export const policyRoutes: Route[] = [
  { method: 'GET', path: authorization, scopes: readAuthorization, who: members, work: getAuthorizationPolicy },
  {
    method: 'PATCH',
    path: authorization,
    scopes: writeAuthorization,
    who: authorizationEditors,
    work: updatePolicy('authorizationPolicy'),
  },
  { method: 'GET', path: byDefault, ...readingApps, work: getDefaultAppManagementPolicy },
  { method: 'PATCH', path: byDefault, ...editingApps, work: updatePolicy('defaultAppManagementPolicy') },
  { method: 'GET', path: all, ...readingApps, work: listAppManagementPolicies },
  { method: 'POST', path: all, ...editingApps, work: createAppManagementPolicy },
  { method: 'GET', path: one, ...readingApps, work: getAppManagementPolicy },
  { method: 'PATCH', path: one, ...editingApps, work: updateAppManagementPolicy },
  { method: 'DELETE', path: one, ...editingApps, work: removeAppManagementPolicy },
  { method: 'GET', path: `${one}/appliesTo`, ...readingApps, work: listAppliesTo },
  {
    method: 'GET',
    path: consentRequest,
    scopes: readConsentRequest,
    who: consentRequestReaders,
    work: getAdminConsentRequestPolicy,
  },
  { method: 'PATCH', path: consentRequest, ...editingConsent, work: updatePolicy('adminConsentRequestPolicy') },
  { method: 'PUT', path: consentRequest, ...editingConsent, work: updatePolicy('adminConsentRequestPolicy') },
  { method: 'GET', path: grants, ...readingGrants, work: listPermissionGrantPolicies },
  { method: 'GET', path: `${grants}/{policy}`, ...readingGrants, work: getPermissionGrantPolicy },
  {
    method: 'GET',
    path: defaults,
    scopes: readSecurityDefaults,
    who: securityDefaultsReaders,
    work: getSecurityDefaultsPolicy,
  },
  {
    method: 'PATCH',
    path: defaults,
    scopes: writeSecurityDefaults,
    who: securityDefaultsEditors,
    work: updatePolicy('identitySecurityDefaultsEnforcementPolicy'),
  },
]
