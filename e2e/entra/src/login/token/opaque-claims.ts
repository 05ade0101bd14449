import { createHash, randomBytes } from 'node:crypto'
import { truths } from '../../world/table'
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

/** App role values this person holds in an application of the tenant, by the world or by assignment. */
export function appRoles({ tenant, person, oid }: Account, appId: string): string[] {
  const principal = principalIn(tenant, appId)
  const assigned = truths(tenant.appRoleAssignments)
    .filter(({ principalId, resourceId }) => principalId === oid && principal && resourceId === principal.id)
    .map(({ appRoleId }) => principal?.appRoles?.find(({ id }) => id === appRoleId)?.value)
    .filter((value) => typeof value === 'string')
  return [...new Set([...(person.appRoles[appId] ?? []), ...assigned])]
}
