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

const readers = ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All']

export const readApplications = orOwnedBy(both(readers))
export const writeApplications = orOwnedBy(both(['Application.ReadWrite.All']))
export const addCredentials = orOwnedBy(both(['Application.ReadWrite.All', 'Directory.ReadWrite.All']))
export const createApplication = orOwnedBy(both(['AppRegistration.Create', 'Application.ReadWrite.All']))
export const writeServicePrincipals = addCredentials

/** The second list is the `AlsoRequires` of the permission data: writing owners or grants means reading their ends. */
const directoryReaders = ['Directory.Read.All', 'Directory.ReadWrite.All']
export const writeOwners: Scopes = {
  delegated: [['Application.ReadWrite.All'], directoryReaders],
  application: [['Application.ReadWrite.All', 'Application.ReadWrite.OwnedBy'], directoryReaders],
}
export const assignAppRoles = both(['AppRoleAssignment.ReadWrite.All'], readers.slice(0, 3))
export const unassignAppRoles = both(['AppRoleAssignment.ReadWrite.All', 'Application.ReadWrite.All'])

const grantWriters = ['DelegatedPermissionGrant.ReadWrite.All', 'Directory.ReadWrite.All']
export const readGrants = both(['Directory.Read.All', ...grantWriters])
export const writeGrants = both(grantWriters)
