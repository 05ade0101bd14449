import type { Application } from '@microsoft/microsoft-graph-types'
import type { ApplicationPermission } from '../blueprint/permissions'

/** One thing that must be made true in the tenant. */
export type Change =
  | { kind: 'create application' }
  | { kind: 'update application'; patch: Application }
  | { kind: 'create service principal' }
  | { kind: 'assign role'; permission: ApplicationPermission }
  | { kind: 'grant scopes'; scopes: string[]; grantId: string | null }
  | { kind: 'remove secret'; keyId: string; attemptName: string }
  | { kind: 'add secret' }

export type ChangeKind = Change['kind']

/** What the ledger and the person's approval call it; the same change planned again has the same key. */
export function keyOf(change: Change): string {
  switch (change.kind) {
    case 'assign role':
      return `assign role ${change.permission}`
    case 'update application':
      return `update application ${Object.keys(change.patch).sort().join(' ')}`
    case 'remove secret':
      return `remove secret ${change.attemptName}`
    default:
      return change.kind
  }
}

/** The delegated permission without which Graph refuses it (learn.microsoft.com/graph/permissions-reference). */
export const scopeFor: Record<ChangeKind, string> = {
  'create application': 'Application.ReadWrite.All',
  'update application': 'Application.ReadWrite.All',
  'create service principal': 'Application.ReadWrite.All',
  'add secret': 'Application.ReadWrite.All',
  'remove secret': 'Application.ReadWrite.All',
  'assign role': 'AppRoleAssignment.ReadWrite.All',
  'grant scopes': 'DelegatedPermissionGrant.ReadWrite.All',
}
