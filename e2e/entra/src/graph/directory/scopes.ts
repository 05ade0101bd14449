import { both, type Scopes } from '../permissions/scopes'

/** Source: as `permissions/scopes.ts`: `permissions/new/permissions.json`, without the sets for other products. */
const directoryReaders = ['Directory.Read.All', 'Directory.ReadWrite.All']

/** The data lists only part of these for a single organization, which the documentation does not. */
const organizationReaders = [
  ...directoryReaders,
  'Organization.Read.All',
  'Organization.ReadWrite.All',
  'User.Read.All',
]
export const readOrganization: Scopes = {
  delegated: [[...organizationReaders, 'User.Read']],
  application: [organizationReaders],
}
export const writeOrganization = both(['Organization.ReadWrite.All'])
export const readDomains = both(['Domain.Read.All', 'Domain.ReadWrite.All', 'Directory.Read.All'])
export const findTenants = both(['CrossTenantInformation.ReadBasic.All'])

/** These show everything the directory keeps of a person; `User.ReadBasic.All` shows a visiting card. */
export const seesUsers = [...directoryReaders, 'User.Read.All', 'User.ReadWrite.All']
const userReaders = [...seesUsers, 'User.ReadBasic.All']
export const readUsers = both(userReaders)
export const readUserChanges = both(seesUsers)
const self = ['User.Read', 'User.ReadWrite']
export const readUser: Scopes = { delegated: [[...userReaders, ...self]], application: [userReaders] }
export const readMe: Scopes = { delegated: [[...userReaders, ...self]], application: null }
export const readManager: Scopes = { delegated: [[...seesUsers]], application: [seesUsers] }
export const createUsers = both(['User.ReadWrite.All', 'Directory.ReadWrite.All'])
const userWriters = [
  'User.ReadWrite.All',
  'Directory.ReadWrite.All',
  'User.EnableDisableAccount.All',
  'User.ManageIdentities.All',
  'User-Mail.ReadWrite.All',
  'User-PasswordProfile.ReadWrite.All',
  'User-Phone.ReadWrite.All',
]
export const writeUser: Scopes = { delegated: [[...userWriters, 'User.ReadWrite']], application: [userWriters] }
export const writeMe: Scopes = { delegated: [[...userWriters, 'User.ReadWrite']], application: null }
export const deleteUsers = both(['User.DeleteRestore.All', 'User.ReadWrite.All'])

const membershipReaders = [...directoryReaders, 'Group.ReadBasic.All', 'GroupMember.ReadBasic.All']
export const readMemberships: Scopes = {
  delegated: [[...membershipReaders, 'GroupMember.Read.All', 'User.Read']],
  application: [membershipReaders],
}
const transitiveReaders = [...membershipReaders, 'GroupMember.Read.All', 'Group.Read.All', 'User.Read.All']
export const readTransitiveMemberships: Scopes = {
  delegated: [[...transitiveReaders, 'User.Read']],
  application: [transitiveReaders],
}
export const readOwnedObjects: Scopes = {
  delegated: [[...seesUsers, 'User.Read']],
  application: [seesUsers],
}
/** Source: `checkMemberGroups` and its kin. Only the last of them `User.Read` may ask about oneself. */
const checkers = [...transitiveReaders, 'Application.Read.All', 'Application.ReadWrite.All', 'Group.ReadWrite.All']
export const listMemberGroups = both(checkers)
const wholeCheckers = [...checkers, 'User.ReadWrite.All']
export const checkMemberships = both(wholeCheckers)
export const listMemberObjects: Scopes = { delegated: [[...wholeCheckers, 'User.Read']], application: [wholeCheckers] }

export const readAssignments = both(['AppRoleAssignment.ReadWrite.All', 'Directory.Read.All'])
export const readGroupAssignments = both(['AppRoleAssignment.ReadWrite.All', ...directoryReaders])
export const writeAssignments = both(['AppRoleAssignment.ReadWrite.All'])
export const readOwnGrants = both(['Directory.Read.All', 'DelegatedPermissionGrant.ReadWrite.All'])

export const seesGroups = [
  ...directoryReaders,
  'Group.ReadBasic.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'GroupMember.Read.All',
]
export const readGroups = both([...seesGroups, 'Group.ManageProtection.All'])
export const readGroupChanges = both(seesGroups)
export const createGroups: Scopes = {
  delegated: [['Group.ReadWrite.All', 'Directory.ReadWrite.All']],
  application: [['Group.ReadWrite.All', 'Directory.ReadWrite.All', 'Group.Create']],
}
export const writeGroups = both(['Group.ReadWrite.All', 'Directory.ReadWrite.All'])
export const deleteGroups = both(['Group.ReadWrite.All'])

const ownerReaders = ['Directory.Read.All', 'Group.Read.All', 'Group.ReadWrite.All', 'GroupMember.Read.All']
export const readGroupOwners = both([...ownerReaders, 'GroupMember.ReadWrite.All'])
export const readMembers = both([
  ...ownerReaders,
  'Group.ReadBasic.All',
  'GroupMember.ReadBasic.All',
  'GroupMember.ReadWrite.All',
])
export const readGroupMemberships = both([...membershipReaders, 'Group.Read.All', 'GroupMember.Read.All'])
export const writeMembers = both(['GroupMember.ReadWrite.All', 'Directory.ReadWrite.All', 'Group.ReadWrite.All'])
export const writeGroupOwners = both(['Group.ReadWrite.All', 'Directory.ReadWrite.All'])

export const seesRoles = [...directoryReaders, 'RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory']
export const readRoles = both(seesRoles)
export const readRoleDefinitions = both([...seesRoles, 'RoleManagement.Read.All'])
export const readRoleAssignments: Scopes = {
  delegated: [[...seesRoles, 'RoleManagement.Read.All']],
  application: [seesRoles],
}
export const readEligibilities = both([
  'RoleEligibilitySchedule.Read.Directory',
  'RoleEligibilitySchedule.ReadWrite.Directory',
  'RoleManagement.Read.All',
  'RoleManagement.Read.Directory',
  'RoleManagement.ReadWrite.Directory',
])
export const writeRoles = both(['RoleManagement.ReadWrite.Directory'])

export const readObjects = both(['Directory.Read.All'])

/** Wider sets let the caller see applications and service principals among other objects. */
export const seesApplications = [...directoryReaders, 'Application.Read.All', 'Application.ReadWrite.All']
