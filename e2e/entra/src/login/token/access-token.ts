import type { JWTPayload } from 'jose'
import { graphAppId } from '../../world/applications/permissions'
import type { Tenant } from '../../world/model'
import { read, readAll } from '../../world/table'
import { wids } from '../../world/tenant/roles'
import { landing } from '../../world/time/lag'
import type { LoginContext } from '../context'
import { type Account, signInName } from '../directory/accounts'
import { type Client, principalIn } from '../directory/clients'
import { audienceOf, type Resource, tokenVersion } from '../permissions/resources'
import { type Grant, unguessable } from '../session-store'
import { identityProvider } from './id-token'
import { appRoles, opaqueClaims, pairwise, tokenLifetimeSeconds } from './opaque-claims'
import { optionalClaims } from './optional-claims'

/** How the client proved itself: 0 not at all (public), 1 a secret, 2 a certificate. Source: "Access token claims reference", `appidacr`. */
export type Proven = '0' | '1' | '2'

/** The client, the API and the tenant of a token. */
type TokenFor = { client: Client; proven: Proven; resource: Resource; tenant: Tenant; capabilities: string[] }

function usual(context: LoginContext, { client, proven, resource, tenant, capabilities }: TokenFor): JWTPayload {
  const seconds = Math.floor(context.now() / 1000)
  const isNew = tokenVersion(resource) === 2
  return {
    aud: audienceOf(resource),
    iss: isNew ? `${context.origins.login}/${tenant.id}/v2.0` : `https://sts.windows.net/${tenant.id}/`,
    iat: seconds,
    nbf: seconds,
    exp: seconds + tokenLifetimeSeconds,
    ...opaqueClaims(),
    ...(isNew ? { azp: client.appId, azpacr: proven } : { appid: client.appId, appidacr: proven }),
    tid: tenant.id,
    ver: isNew ? '2.0' : '1.0',
    xms_ftd: opaqueClaims().rh,
    ...(capabilities.length > 0 && { xms_cc: capabilities }),
    ...(isGraph(resource) && ofGraph(client, tenant)),
  }
}

/** Microsoft's own APIs ask for claims that others do not get. */
function ofGraph(client: Client, tenant: Tenant) {
  return {
    app_displayname: client.stored.entity.displayName,
    tenant_region_scope: 'EU',
    xms_tcdt: Math.floor(Date.parse(tenant.organization.createdDateTime ?? '') / 1000),
  }
}

function isGraph({ principal }: Resource): boolean {
  return principal.appId === graphAppId
}

type Delegation = TokenFor & { account: Account; grant: Grant; scp: string }

export function delegatedToken(context: LoginContext, about: Delegation): Promise<string> {
  const { account, grant, resource, scp, client } = about
  const { user } = account.person
  const appId = resource.principal.appId ?? ''
  const roles = appRoles(account, appId)
  const isNew = tokenVersion(resource) === 2
  return issued(context, about, {
    ...usual(context, about),
    name: user.displayName,
    oid: account.oid,
    scp,
    sub: pairwise(appId, account.oid),
    ...(isNew ? { preferred_username: signInName(account) } : personOfVersionOne(context, account, grant)),
    ...(roles.length > 0 && { roles }),
    ...(isGraph(resource) && {
      acct: account.person.guestOf ? 1 : 0,
      idtyp: 'user',
      wids: wids(account.person),
      xms_idrel: account.person.guestOf ? '5 20' : '1 16',
      xms_st: { sub: pairwise(client.appId, account.oid) },
    }),
    ...optionalClaims({ context, account, grant, kind: 'accessToken' }, resource.application),
  })
}

function personOfVersionOne({ world }: LoginContext, account: Account, { amr, sid }: Grant) {
  const { user, guestOf } = account.person
  return {
    acr: '1',
    amr,
    family_name: user.surname,
    given_name: user.givenName,
    ipaddr: '127.0.0.1',
    ...(guestOf && { idp: identityProvider(world, account) }),
    sid,
    unique_name: signInName(account),
    upn: user.userPrincipalName,
  }
}

/**
 * Graph's tokens are nobody's to read but Graph's, whatever they usually look like. Source: "Microsoft identity platform access
 * tokens": a client must not depend on their form.
 */
async function issued(
  { key, store }: LoginContext,
  { tenant, resource }: TokenFor,
  claims: JWTPayload,
): Promise<string> {
  const token = await key.sign(claims)
  if (!tenant.settings.opaqueTokens || !isGraph(resource)) return token
  const opaque = unguessable('EwB')
  store.opaqueTokens.set(opaque, token)
  return opaque
}

/** Every application that acts by itself carries this one in Graph's tokens, besides the directory roles it holds. */
const everyApplication = '0997a1d0-0d1d-4acb-b408-d5ca73121e90'

/** Roles come from the assignments as a replica shows them: a grant of a second ago may be missing. */
export function appOnlyToken(context: LoginContext, about: TokenFor): Promise<string> {
  const { tenant, resource, client } = about
  const oid = principalIn(tenant, client.appId)?.id ?? ''
  const roles = readAll(tenant.appRoleAssignments, context.now(), landing(tenant, client.appId))
    .filter(({ principalId, resourceId }) => principalId === oid && resourceId === resource.principal.id)
    .map(({ appRoleId }) => resource.principal.appRoles?.find(({ id }) => id === appRoleId)?.value)
    .filter((value) => typeof value === 'string')
  const isTyped = resource.application?.optionalClaims?.accessToken?.some(({ name }) => name === 'idtyp')
  return issued(context, about, {
    ...usual(context, about),
    ...(tokenVersion(resource) === 1 && { idp: `https://sts.windows.net/${tenant.id}/` }),
    oid,
    sub: oid,
    ...(roles.length > 0 && { roles }),
    ...((isGraph(resource) || isTyped) && { idtyp: 'app' }),
    ...(isGraph(resource) && { wids: [...rolesHeldBy(tenant, oid), everyApplication], xms_idrel: '7 16' }),
  })
}

function rolesHeldBy({ roleHolders }: Tenant, oid: string): string[] {
  return Object.keys(roleHolders).filter((role) => roleHolders[role]?.includes(oid))
}

/** Whether a replica already shows the application's instance in the tenant. */
export function isInstalled(context: LoginContext, client: Client, tenant: Tenant): boolean {
  const id = principalIn(tenant, client.appId)?.id ?? ''
  return read(tenant.servicePrincipals, id, context.now(), landing(tenant, client.appId)) !== null
}
