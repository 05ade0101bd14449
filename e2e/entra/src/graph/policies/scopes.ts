import { both } from '../permissions/scopes'

/** Source: as `permissions/scopes.ts`. Reading the defaults is asked for apart from writing them. */
export const readAuthorization = both(['Policy.Read.All', 'Policy.ReadWrite.Authorization'])
export const writeAuthorization = both(['Policy.ReadWrite.Authorization'])
export const readAppManagement = both(['Policy.Read.All', 'Policy.ReadWrite.ApplicationConfiguration'])
export const writeAppManagement = both(['Policy.ReadWrite.ApplicationConfiguration'])
export const readConsentRequest = both([
  'Policy.Read.All',
  'Policy.ReadWrite.ConsentRequest',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
])
export const writeConsentRequest = both(['Policy.ReadWrite.ConsentRequest'])
export const readPermissionGrant = both(['Policy.Read.PermissionGrant', 'Policy.ReadWrite.PermissionGrant'])
export const readSecurityDefaults = both(['Policy.Read.All', 'Policy.ReadWrite.SecurityDefaults'])
export const writeSecurityDefaults = both(
  ['Policy.Read.All'],
  ['Policy.ReadWrite.SecurityDefaults', 'Policy.ReadWrite.ConditionalAccess'],
)
