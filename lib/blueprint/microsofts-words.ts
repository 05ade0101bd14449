/**
 * Microsoft's English display names of what is asked for, as its consent page and Entra show them. Source: Microsoft's
 * permissions reference (microsoft-graph-devx-content, `permissions-descriptions.json`); it has no other languages.
 */
const words: Record<string, string> = {
  'Application.ReadWrite.All': 'Read and write all applications',
  'DelegatedPermissionGrant.ReadWrite.All': 'Manage all delegated permission grants',
  'AppRoleAssignment.ReadWrite.All': 'Manage app permission grants and app role assignments',
  'Application.Read.All': 'Read applications',
  'User.Read.All': "Read all users' full profiles and company properties",
  'Group.Read.All': 'Read all groups',
  'GroupMember.Read.All': 'Read all group memberships',
  openid: 'Sign users in',
  profile: "View users' basic profile",
  email: "View users' email address",
  'User.Read': 'Sign in and read user profile',
}

export function inMicrosoftsWords(permission: string): string {
  return words[permission] ?? permission
}
