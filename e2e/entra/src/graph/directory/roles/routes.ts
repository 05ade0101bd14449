import { roles } from '../../../world/tenant/roles'
import { anybody, members, type Who } from '../../permissions/who'
import type { Route } from '../../routing/route'
import { collectionRoutes } from '../objects/collection-routes'
import { administrators } from '../role-templates'
import { readEligibilities, readRoleAssignments, readRoleDefinitions, readRoles, writeRoles } from '../scopes'
import {
  assignRole,
  getRoleAssignment,
  getRoleDefinition,
  listRoleAssignments,
  listRoleDefinitions,
  unassignRole,
} from './assignments'
import { listEligibilities, listOwnEligibilities } from './eligibility'
import {
  activateRole,
  addRoleMember,
  getRole,
  listRoles,
  listRoleTemplates,
  membersOfRole,
  removeRoleMember,
} from './roles'

const one = '/directoryRoles/{role}'
const definitions = '/roleManagement/directory/roleDefinitions'
const eligibilities = '/roleManagement/directory/roleEligibilityScheduleInstances'
const assignments = '/roleManagement/directory/roleAssignments'

/** Source: "Add directory role member", least Privileged Role Administrator. */
const granters: Who = { roles: [roles.globalAdministrator, roles.privilegedRoleAdministrator] }

/** Source: "List roleEligibilityScheduleInstances", least Global Reader or Security Reader. */
const eligibilityReaders: Who = {
  roles: [...granters.roles, roles.globalReader, administrators.security, administrators.securityReader],
}

const reading = { scopes: readRoles, who: members }
const defining = { scopes: readRoleDefinitions, who: members }
const assigned = { scopes: readRoleAssignments, who: members }
const granting = { scopes: writeRoles, who: granters }

export const roleRoutes: Route[] = [
  { method: 'GET', path: '/directoryRoles', ...reading, work: listRoles },
  { method: 'POST', path: '/directoryRoles', ...granting, work: activateRole },
  { method: 'GET', path: one, ...reading, work: getRole },
  ...collectionRoutes(`${one}/members`, reading, membersOfRole),
  { method: 'POST', path: `${one}/members/$ref`, ...granting, work: addRoleMember },
  { method: 'DELETE', path: `${one}/members/{reference}/$ref`, ...granting, work: removeRoleMember },
  { method: 'GET', path: '/directoryRoleTemplates', ...reading, work: listRoleTemplates },
  { method: 'GET', path: definitions, ...defining, work: listRoleDefinitions },
  { method: 'GET', path: `${definitions}/{definition}`, ...defining, work: getRoleDefinition },
  { method: 'GET', path: assignments, ...assigned, work: listRoleAssignments },
  { method: 'POST', path: assignments, ...granting, work: assignRole },
  { method: 'GET', path: `${assignments}/{assignment}`, ...assigned, work: getRoleAssignment },
  { method: 'DELETE', path: `${assignments}/{assignment}`, ...granting, work: unassignRole },
  { method: 'GET', path: eligibilities, scopes: readEligibilities, who: eligibilityReaders, work: listEligibilities },
  {
    method: 'GET',
    path: `${eligibilities}/filterByCurrentUser/{on}`,
    scopes: { ...readEligibilities, application: null },
    who: anybody,
    work: listOwnEligibilities,
  },
]
