import { randomBytes } from 'node:crypto'
import type { JWTPayload } from 'jose'
import type { AccessTokenClaims } from '../context'
import type { Tenant } from '../world/model'
import { graphAppId } from '../world/permissions'
import { read, readAll } from '../world/table'
import type { LoginContext } from './context'
import type { Grant } from './desk'
import { type Account, type Client, principalIn, signInName } from './directory'
import { identityProvider, pairwise, tokenLifetimeSeconds, wids } from './id-token'

/** How the client proved itself: 1 is a secret, 2 a certificate. Source: "Access token claims reference", `appidacr`. */
export type Proven = '1' | '2'

/** Graph's tokens are of version 1. Source: "Access token claims reference". */
function common(context: LoginContext, client: Client, tenant: Tenant, resource: string, proven: Proven) {
  const seconds = Math.floor(context.now() / 1000)
  return {
    aud: resource,
    iss: `https://sts.windows.net/${tenant.id}/`,
    iat: seconds,
    nbf: seconds,
    exp: seconds + tokenLifetimeSeconds,
    app_displayname: client.stored.entity.displayName,
    appid: client.appId,
    appidacr: proven,
    tid: tenant.id,
    tenant_region_scope: 'EU',
    uti: randomBytes(16).toString('base64url'),
    ver: '1.0',
    xms_tcdt: Math.floor(Date.parse(tenant.organization.createdDateTime ?? '') / 1000),
  } satisfies JWTPayload
}

export type Delegation = { account: Account; grant: Grant; resource: string; scp: string; proven: Proven }

export function delegatedToken(context: LoginContext, client: Client, delegation: Delegation): Promise<string> {
  const { account, grant, resource, scp, proven } = delegation
  const { person, tenant } = account
  const claims: AccessTokenClaims & Record<string, unknown> = {
    ...common(context, client, tenant, resource, proven),
    acct: person.guestOf ? 1 : 0,
    acr: '1',
    amr: grant.amr,
    family_name: person.user.surname,
    given_name: person.user.givenName,
    idp: identityProvider(context.world, account),
    idtyp: 'user',
    name: person.user.displayName,
    oid: account.oid,
    scp,
    sub: pairwise(graphAppId, account.oid),
    unique_name: signInName(account),
    upn: person.user.userPrincipalName,
    wids: wids(person),
  }
  return context.key.sign(claims)
}

/** Roles come from the assignments as a replica shows them: a grant of a second ago may be missing. */
export function appOnlyToken(context: LoginContext, client: Client, tenant: Tenant, resource: string, proven: Proven) {
  const now = context.now()
  const { lagMs } = tenant.settings
  const oid = principalIn(tenant, client.appId)?.id ?? ''
  const graph = principalIn(tenant, graphAppId)
  const roles = readAll(tenant.appRoleAssignments, now, lagMs)
    .filter(({ principalId, resourceId }) => principalId === oid && resourceId === graph?.id)
    .map(({ appRoleId }) => graph?.appRoles?.find(({ id }) => id === appRoleId)?.value)
    .filter((value) => typeof value === 'string')
  const claims: AccessTokenClaims & Record<string, unknown> = {
    ...common(context, client, tenant, resource, proven),
    idp: `https://sts.windows.net/${tenant.id}/`,
    idtyp: 'app',
    oid,
    sub: oid,
    ...(roles.length > 0 && { roles }),
  }
  return context.key.sign(claims)
}

/** Whether a replica already shows the application's instance in the tenant. */
export function isInstalled(context: LoginContext, client: Client, tenant: Tenant): boolean {
  const id = principalIn(tenant, client.appId)?.id ?? ''
  return read(tenant.servicePrincipals, id, context.now(), tenant.settings.lagMs) !== null
}
