import { roles } from '../../world/tenant/roles'
import { administrators } from '../directory/role-templates'
import type { Who } from '../permissions/who'
import type { Call } from '../request/call'

const { globalAdministrator, globalReader, privilegedRoleAdministrator } = roles
const readers = [globalAdministrator, globalReader, administrators.security, administrators.securityReader]

/** Source: "Update authorizationPolicy", least Privileged Role Administrator. */
export const authorizationEditors: Who = { roles: [globalAdministrator, privilegedRoleAdministrator] }

/** Source: "Create appManagementPolicy": Security Administrator together with one of the application roles. */
export function appManagementEditors({ caller }: Call): Who {
  const applications = [roles.applicationAdministrator, roles.cloudApplicationAdministrator]
  const isBoth = caller.roles.includes(administrators.security)
  return { roles: [globalAdministrator, ...(isBoth ? applications : [])] }
}

/** Source: "Get adminConsentRequestPolicy", least Global Reader; writing it takes a Global Administrator. */
export const consentRequestReaders: Who = {
  roles: [globalAdministrator, globalReader, roles.cloudApplicationAdministrator, roles.applicationAdministrator],
}
export const consentRequestEditors: Who = { roles: [globalAdministrator] }

/** Source: "Update identitySecurityDefaultsEnforcementPolicy", least Conditional Access Administrator. */
export const securityDefaultsReaders: Who = { roles: [...readers, administrators.conditionalAccess] }
export const securityDefaultsEditors: Who = {
  roles: [globalAdministrator, administrators.security, administrators.conditionalAccess],
}
