import type { Application } from '@microsoft/microsoft-graph-types'
import type { ApplicationPermission } from '@/lib/blueprint/permissions'

/** One thing that must be made true in the tenant. */
export type Change =
  | { kind: 'create application' }
  | { kind: 'restore application'; objectId: string }
  | { kind: 'update application'; patch: Application }
  /** Takes out what is asked for no more. */
  | { kind: 'trim application'; patch: Application }
  | { kind: 'remove application'; objectId: string }
  | { kind: 'create service principal' }
  | { kind: 'assign role'; permission: ApplicationPermission }
  | { kind: 'unassign role'; permission: ApplicationPermission; assignmentId: string }
  | { kind: 'grant scopes'; scopes: string[]; grantId: string | null }
  /** Leaves `scopes`; none of them left takes the grant away. */
  | { kind: 'withdraw scopes'; scopes: string[]; grantId: string }
  | { kind: 'remove secret'; keyId: string; attemptName: string }
  | { kind: 'add secret' }

export type ChangeKind = Change['kind']

/** What the ledger and the person's approval call it; the same change planned again has the same key. */
export function keyOf(change: Change): string {
  switch (change.kind) {
    case 'assign role':
    case 'unassign role':
      return `${change.kind} ${change.permission}`
    case 'update application':
    case 'trim application':
      return `${change.kind} ${Object.keys(change.patch).sort().join(' ')}`
    case 'remove secret':
      return `remove secret ${change.attemptName}`
    default:
      return change.kind
  }
}

/** The delegated permission without which Graph refuses it (learn.microsoft.com/graph/permissions-reference). */
export const scopeFor: Record<ChangeKind, string> = {
  'create application': 'Application.ReadWrite.All',
  'restore application': 'Application.ReadWrite.All',
  'update application': 'Application.ReadWrite.All',
  'trim application': 'Application.ReadWrite.All',
  'remove application': 'Application.ReadWrite.All',
  'create service principal': 'Application.ReadWrite.All',
  'add secret': 'Application.ReadWrite.All',
  'remove secret': 'Application.ReadWrite.All',
  'assign role': 'AppRoleAssignment.ReadWrite.All',
  'unassign role': 'AppRoleAssignment.ReadWrite.All',
  'grant scopes': 'DelegatedPermissionGrant.ReadWrite.All',
  'withdraw scopes': 'DelegatedPermissionGrant.ReadWrite.All',
}

const aboutRoles: readonly ChangeKind[] = ['assign role', 'unassign role']

/** Changes that take a Privileged Role Administrator or Global Administrator, whatever the token's scopes. */
export function needsGranter({ kind }: Change): boolean {
  return aboutRoles.includes(kind)
}

const takingAway: readonly ChangeKind[] = [
  'trim application',
  'remove application',
  'unassign role',
  'withdraw scopes',
  'remove secret',
]

/** Nothing of it lets anybody do more than before. */
export function takesAway({ kind }: Change): boolean {
  return takingAway.includes(kind)
}

const aboutApplication: readonly ChangeKind[] = [
  'create application',
  'restore application',
  'update application',
  'trim application',
  'remove application',
]

/** Changes to the registration itself, which go alone and before everything that hangs on it. */
export function isAboutApplication({ kind }: Change): boolean {
  return aboutApplication.includes(kind)
}

/** Asked twice they still make one: Graph takes them under a key that we chose. */
export function isUpsert({ kind }: Change): boolean {
  return kind === 'create application' || kind === 'create service principal'
}

const aboutPrincipal: readonly ChangeKind[] = ['assign role', 'grant scopes']

/** Changes that name the service principal. */
export function hangsOnPrincipal({ kind }: Change): boolean {
  return aboutPrincipal.includes(kind)
}
