/**
 * What a token must carry: every list needs one of its permissions. `application: null` means the path is for people
 * only. Source: microsoft-graph-devx-content `permissions/new/permissions.json`, without the sets for other products.
 */
export type Scopes = { delegated: string[][]; application: string[][] | null }

export function both(...lists: string[][]): Scopes {
  return { delegated: lists, application: lists }
}

/** App-only callers may hold the permission for what they own; a person's token cannot. */
function orOwnedBy({ delegated }: Scopes): Scopes {
  return { delegated, application: delegated.map((list) => [...list, 'Application.ReadWrite.OwnedBy']) }
}

const writeAll = 'Application.ReadWrite.All'
const ownedBy = 'Application.ReadWrite.OwnedBy'
const readAndWrite = ['Application.Read.All', writeAll]
const directoryReaders = ['Directory.Read.All', 'Directory.ReadWrite.All']
const readers = [...readAndWrite, ...directoryReaders]

/** Lists want the narrower permission of an application; one by one and as changes `Directory.ReadWrite.All` does too. */
export const readApplications: Scopes = {
  delegated: [readers],
  application: [[...readAndWrite, ownedBy, 'Directory.Read.All']],
}
export const readApplication = orOwnedBy(both(readers))
export const trackApplications = readApplication
export const writeApplications = orOwnedBy(both([writeAll]))
export const addCredentials = orOwnedBy(both([writeAll, 'Directory.ReadWrite.All']))
export const createApplication = orOwnedBy(both(['AppRegistration.Create', writeAll]))
export const writeServicePrincipals = addCredentials
/** Nothing an application may do by itself. */
export const verifyPublisher: Scopes = { delegated: [[writeAll]], application: [[]] }
export const readCredentials = orOwnedBy(both(readAndWrite))
export const readCredential = orOwnedBy(both([writeAll]))

/** The second list is the `AlsoRequires` of the permission data: writing owners or grants means reading their ends. */
export const writeOwners: Scopes = {
  delegated: [[writeAll, 'Directory.ReadWrite.All'], directoryReaders],
  application: [[writeAll, ownedBy, 'Directory.ReadWrite.All'], directoryReaders],
}
export const removeOwners = addCredentials
export const assignAppRoles = both(['AppRoleAssignment.ReadWrite.All'], [...readAndWrite, 'Directory.Read.All'])
export const unassignAppRoles = both(['AppRoleAssignment.ReadWrite.All', writeAll])

const grantWriters = ['DelegatedPermissionGrant.ReadWrite.All', 'Directory.ReadWrite.All']
export const readGrants = both(['Directory.Read.All', ...grantWriters])
export const writeGrants = both(grantWriters)
export const trackGrants: Scopes = {
  delegated: [directoryReaders],
  application: [['Directory.Read.All', ...grantWriters]],
}

/** Source: "List delegatedPermissionClassifications collection of servicePrincipal" and its neighbours. */
export const readClassifications = orOwnedBy(both(['Application.Read.All', 'Directory.Read.All']))
export const writeClassifications = both(['Policy.ReadWrite.PermissionGrant'])

/** Source: "Assign appliesTo": the policy's permission, and one to read what it is assigned to. */
export const assignAppManagementPolicy = both(readers, ['Policy.ReadWrite.ApplicationConfiguration'])
export const readAssignedPolicies = both(
  ['Policy.Read.All', 'Policy.ReadWrite.ApplicationConfiguration'],
  ['Application.Read.All', writeAll],
)

/** Source: "servicePrincipal: checkMemberGroups" and "getMemberGroups", which differ in the broadest ones. */
const membershipReaders = [
  ...readers,
  'Device.Read.All',
  'Group.Read.All',
  'Group.ReadBasic.All',
  'Group.ReadWrite.All',
  'GroupMember.Read.All',
  'GroupMember.ReadBasic.All',
  'User.Read.All',
]
export const readMemberships: Scopes = {
  delegated: [membershipReaders],
  application: [[...membershipReaders, 'Device.ReadWrite.All']],
}
export const checkMemberships: Scopes = {
  delegated: [[...membershipReaders, 'User.ReadWrite.All']],
  application: [[...membershipReaders, 'Device.ReadWrite.All', 'User.ReadWrite.All']],
}
export const readTransitiveMemberships = both(readers)
