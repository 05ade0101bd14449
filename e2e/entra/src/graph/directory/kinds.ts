import type {
  DirectoryRole,
  DirectoryRoleTemplate,
  Domain,
  Group,
  Organization,
  User,
} from '@microsoft/microsoft-graph-types'
import type { EntityKind } from '../query/kind'
import { group } from '../shape/group'
import { domain, organization } from '../shape/organization'
import { directoryRole, directoryRoleTemplate } from '../shape/role'
import { user } from '../shape/user'

/** Source: "List users": these eleven come when nothing is selected, whoever asks. */
const usualOfUser = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
]

export const userKind: EntityKind<User> = {
  name: 'user',
  set: 'users',
  shape: user,
  usual: usualOfUser,
  advanced: ['city', 'companyName', 'country', 'employeeId', 'officeLocation', 'postalCode', 'state', 'streetAddress'],
}

export const groupKind: EntityKind<Group> = {
  name: 'group',
  set: 'groups',
  shape: group,
  usual: null,
  advanced: ['description', 'isAssignableToRole'],
}

export const directoryRoleKind: EntityKind<DirectoryRole> = {
  name: 'directoryRole',
  set: 'directoryRoles',
  shape: directoryRole,
  usual: null,
  advanced: [],
}

export const directoryRoleTemplateKind: EntityKind<DirectoryRoleTemplate> = {
  name: 'directoryRoleTemplate',
  set: 'directoryRoleTemplates',
  shape: directoryRoleTemplate,
  usual: null,
  advanced: [],
}

export const organizationKind: EntityKind<Organization> = {
  name: 'organization',
  set: 'organization',
  shape: organization,
  usual: null,
  advanced: [],
}

export const domainKind: EntityKind<Domain> = {
  name: 'domain',
  set: 'domains',
  shape: domain,
  usual: null,
  advanced: [],
}
