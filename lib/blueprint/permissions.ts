/**
 * The only permissions this product can ever ask a tenant for. Ids are global constants of the Microsoft Graph
 * resource (learn.microsoft.com/graph/permissions-reference).
 */
export const applicationPermissions = {
  'User.Read.All': 'df021288-bdef-4463-88db-98f22de89214',
  'Group.Read.All': '5b567255-7703-4780-807c-7be8301ae99b',
  'GroupMember.Read.All': '98830695-27a2-44f7-8c18-0c3ebc9698f6',
} as const

export const delegatedPermissions = {
  openid: '37f7f235-527c-4136-accd-4a02d197296e',
  profile: '14dad69e-099b-42c9-810b-d002981feec1',
  email: '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0',
  'User.Read': 'e1fe6dd8-ba31-4d61-89e7-88639da4683d',
} as const

export type ApplicationPermission = keyof typeof applicationPermissions
export type DelegatedPermission = keyof typeof delegatedPermissions

export const delegatedScopes = Object.keys(delegatedPermissions) as DelegatedPermission[]

/** What a connection of this kind may read without anybody signed in. */
export function permissionsFor(choices: { userSync: boolean; securityGroups: boolean }): ApplicationPermission[] {
  if (!choices.userSync) return []
  return choices.securityGroups ? ['User.Read.All', 'Group.Read.All', 'GroupMember.Read.All'] : ['User.Read.All']
}
