import { createHash, randomBytes } from 'node:crypto'
import { appRoleHolders } from '../../world/applications/app-roles'
import type { Account } from '../directory/accounts'
import { principalIn } from '../directory/clients'

export const tokenLifetimeSeconds = 3599

/** What Entra puts into every token for its own use: opaque to everybody else, and never the same twice. */
export function opaqueClaims() {
  return {
    aio: randomBytes(48).toString('base64'),
    rh: `1.${randomBytes(48).toString('base64url')}.`,
    uti: randomBytes(16).toString('base64url'),
  }
}

/** Stable for one person in one application, and of no use elsewhere. Source: OIDC Core §8.1. */
export function pairwise(appId: string, oid: string): string {
  return createHash('sha256').update(`${appId}/${oid}`).digest('base64url')
}

/** App role values this person holds in an application of the tenant. */
export function appRoles({ tenant, oid }: Account, appId: string): string[] {
  const principal = principalIn(tenant, appId)
  return (principal?.id && appRoleHolders(tenant, principal.id).get(oid)) || []
}
