import type { DelegatedPermission } from '@/lib/blueprint/permissions'
import type { Audience } from '@/lib/identity/tokens/microsoft'

export type OwnRole = { id: string; value: string; description: string; member: 'User' | 'Application' }

/** What one of our own two registrations must hold. What else it holds is somebody's, and stays. */
export type OwnRegistration = {
  audience: Audience
  /** By which it is found again, whatever it is called; Graph takes it once. */
  uniqueName: string
  displayName: string
  signInAudience: 'AzureADMultipleOrgs' | 'AzureADMyOrg'
  redirectUris: string[]
  logoutUrl: string | null
  idTokenClaims: string[]
  /** `DirectoryRole` gives the claim `wids`, by which customers' roles are known. */
  groupMembershipClaims: 'DirectoryRole' | null
  /** Of tokens that others bring to us. */
  accessTokenVersion: 2 | null
  roles: OwnRole[]
  scopes: DelegatedPermission[]
  /** Those that an administrator consents to for everybody here: many tenants let nobody else consent. */
  consented: DelegatedPermission[]
  /** Ids of Graph's application roles, by name. An administrator's consent to them is part of it. */
  permissions: Record<string, string>
  /** Whether only those with a role get in. */
  assignmentRequired: boolean
}

/** The roles of staff, and that of the sync's registration, which reports proof. Ids are ours, the same wherever it is set up. */
const staffRoles: OwnRole[] = [
  {
    id: '4f0d7a52-6f0b-4a0e-9d61-5b1c0a9e3f01',
    value: 'Viewer',
    description: 'Reads every connection.',
    member: 'User',
  },
  {
    id: '4f0d7a52-6f0b-4a0e-9d61-5b1c0a9e3f02',
    value: 'Operator',
    description: 'Invites customers and collects secrets.',
    member: 'User',
  },
  {
    id: '4f0d7a52-6f0b-4a0e-9d61-5b1c0a9e3f03',
    value: 'Admin',
    description: 'Reads the audit, stops the portal, ends sessions.',
    member: 'User',
  },
  {
    id: '4f0d7a52-6f0b-4a0e-9d61-5b1c0a9e3f04',
    value: 'Proof.Write',
    description: 'Reports whether a credential works.',
    member: 'Application',
  },
]

/** Id of the application role (learn.microsoft.com/graph/permissions-reference); it reads our own directory. */
const directoryReadAll = '7ab1d382-f21e-4acd-a863-ba3e13f7da61'

/** The blueprint of our own: what `setup` makes true and `doctor` holds against what is there. */
export function ownRegistrations(portalUrl: string): { customer: OwnRegistration; staff: OwnRegistration } {
  const callback = `${portalUrl}/auth/callback`
  return {
    customer: {
      audience: 'customer',
      uniqueName: 'spencer-portal',
      displayName: 'Spencer portal',
      signInAudience: 'AzureADMultipleOrgs',
      redirectUris: [callback],
      logoutUrl: null,
      idTokenClaims: ['acct', 'auth_time', 'login_hint', 'upn'],
      groupMembershipClaims: 'DirectoryRole',
      accessTokenVersion: null,
      roles: [],
      scopes: ['openid', 'profile', 'User.Read'],
      consented: [],
      permissions: {},
      assignmentRequired: false,
    },
    staff: {
      audience: 'staff',
      uniqueName: 'spencer-portal-staff',
      displayName: 'Spencer portal for staff',
      signInAudience: 'AzureADMyOrg',
      redirectUris: [callback, `${portalUrl}/auth/signed-out`],
      logoutUrl: `${portalUrl}/auth/front-channel-logout`,
      idTokenClaims: ['acct', 'acrs', 'auth_time', 'login_hint', 'sid', 'upn'],
      groupMembershipClaims: null,
      accessTokenVersion: 2,
      roles: staffRoles,
      scopes: ['openid', 'profile'],
      consented: ['openid', 'profile'],
      permissions: { 'Directory.Read.All': directoryReadAll },
      assignmentRequired: true,
    },
  }
}
