import type { Route } from '../route'
import {
  readApplications,
  readAppManagementPolicy,
  readAuthorizationPolicy,
  readDomains,
  readGroups,
  readMe,
  readMembers,
  readOrganization,
  readRoles,
  readUser,
  readUsers,
  writeApplications,
} from '../scopes'
import { anybody, appManagementPolicyReaders, deletedItemKeepers, members } from '../who'
import {
  getDeletedItem,
  listDeletedApplications,
  listDeletedServicePrincipals,
  purgeDeletedItem,
  restoreDeletedItem,
} from './deleted-items'
import { countGroups, countMembers, getGroup, listGroups, listMembers } from './groups'
import { getMe, listMyDirectoryRoles, listMyGroups, listMyMemberships } from './me'
import { getDomain, getOrganization, listDomains, listOrganizations } from './organization'
import { getAuthorizationPolicy, getDefaultAppManagementPolicy } from './policies'
import {
  getRole,
  listRoleAssignments,
  listRoleDefinitions,
  listRoleMembers,
  listRoles,
  listRoleTemplates,
} from './roles'
import { countUsers, getUser, listUsers } from './users'

const mine = { scopes: readMe, who: anybody }
const organization = { scopes: readOrganization, who: anybody }
const domains = { scopes: readDomains, who: members }
const users = { scopes: readUsers, who: members }
const groups = { scopes: readGroups, who: members }
const membership = { scopes: readMembers, who: members }
const roles = { scopes: readRoles, who: members }
const deleted = { scopes: readApplications, who: deletedItemKeepers }
const undeleting = { scopes: writeApplications, who: deletedItemKeepers }
const authorization = { scopes: readAuthorizationPolicy, who: members }
const appManagement = { scopes: readAppManagementPolicy, who: appManagementPolicyReaders }

const item = '/directory/deletedItems/{item}'
const deletedItems = '/directory/deletedItems/microsoft.graph'
const roleManagement = '/roleManagement/directory'

export const directoryRoutes: Route[] = [
  { method: 'GET', path: '/me', ...mine, work: getMe },
  { method: 'GET', path: '/me/memberOf', ...mine, work: listMyMemberships('direct') },
  { method: 'GET', path: '/me/transitiveMemberOf', ...mine, work: listMyMemberships('transitive') },
  {
    method: 'GET',
    path: '/me/transitiveMemberOf/microsoft.graph.directoryRole',
    ...mine,
    work: listMyDirectoryRoles,
  },
  { method: 'GET', path: '/me/memberOf/microsoft.graph.directoryRole', ...mine, work: listMyDirectoryRoles },
  { method: 'GET', path: '/me/transitiveMemberOf/microsoft.graph.group', ...mine, work: listMyGroups },
  { method: 'GET', path: '/organization', ...organization, work: listOrganizations },
  { method: 'GET', path: '/organization/{organization}', ...organization, work: getOrganization },
  { method: 'GET', path: '/domains', ...domains, work: listDomains },
  { method: 'GET', path: '/domains/{domain}', ...domains, work: getDomain },
  { method: 'GET', path: '/users', ...users, cost: 2, work: listUsers },
  { method: 'GET', path: '/users/$count', ...users, work: countUsers },
  { method: 'GET', path: '/users/{user}', scopes: readUser, who: anybody, work: getUser },
  { method: 'GET', path: '/groups', ...groups, cost: 2, work: listGroups },
  { method: 'GET', path: '/groups/$count', ...groups, work: countGroups },
  { method: 'GET', path: '/groups/{group}', ...groups, work: getGroup },
  { method: 'GET', path: '/groups/{group}/members', ...membership, cost: 3, work: listMembers('direct') },
  { method: 'GET', path: '/groups/{group}/members/$count', ...membership, work: countMembers('direct') },
  { method: 'GET', path: '/groups/{group}/transitiveMembers', ...membership, cost: 5, work: listMembers('transitive') },
  { method: 'GET', path: '/groups/{group}/transitiveMembers/$count', ...membership, work: countMembers('transitive') },
  { method: 'GET', path: '/directoryRoles', ...roles, work: listRoles },
  { method: 'GET', path: '/directoryRoles/{role}', ...roles, work: getRole },
  { method: 'GET', path: '/directoryRoles/{role}/members', ...roles, work: listRoleMembers },
  { method: 'GET', path: '/directoryRoleTemplates', ...roles, work: listRoleTemplates },
  { method: 'GET', path: `${roleManagement}/roleDefinitions`, ...roles, work: listRoleDefinitions },
  { method: 'GET', path: `${roleManagement}/roleAssignments`, ...roles, work: listRoleAssignments },
  { method: 'GET', path: '/policies/authorizationPolicy', ...authorization, work: getAuthorizationPolicy },
  {
    method: 'GET',
    path: '/policies/defaultAppManagementPolicy',
    ...appManagement,
    work: getDefaultAppManagementPolicy,
  },
  { method: 'GET', path: `${deletedItems}.application`, ...deleted, work: listDeletedApplications },
  { method: 'GET', path: `${deletedItems}.servicePrincipal`, ...deleted, work: listDeletedServicePrincipals },
  { method: 'GET', path: item, ...deleted, work: getDeletedItem },
  { method: 'POST', path: `${item}/restore`, ...undeleting, work: restoreDeletedItem },
  { method: 'DELETE', path: item, ...undeleting, work: purgeDeletedItem },
]
