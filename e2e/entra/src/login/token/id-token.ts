import { createHash } from 'node:crypto'
import type { JWTPayload } from 'jose'
import type { World } from '../../world/model'
import type { LoginContext } from '../context'
import { type Account, homeOf, isPersonal, signInName } from '../directory/accounts'
import type { Client } from '../directory/clients'
import { readScopes } from '../permissions/scopes'
import type { Grant } from '../session-store'
import { satisfiedContexts } from '../sign-in/conditional-access'
import { appRoles, opaqueClaims, pairwise, tokenLifetimeSeconds } from './opaque-claims'
import { optionalClaims } from './optional-claims'

type IdTokenFor = {
  account: Account
  grant: Grant
  nonce: string | null
  version: 1 | 2
  /** Sent along with the token from the authorize endpoint, which then vouches for them. */
  beside?: { code?: string; accessToken?: string }
}

/** Source: "ID token claims reference", "Configure optional claims". */
export function idTokenClaims(context: LoginContext, client: Client, about: IdTokenFor): JWTPayload {
  const { account, grant, nonce, version, beside } = about
  const { person, tenant } = account
  const seconds = Math.floor(context.now() / 1000)
  const signIn = readScopes(grant.scope).signIn
  const roles = appRoles(account, client.appId)
  const acrs = satisfiedContexts(account, grant.contexts)
  return {
    aud: client.appId,
    iss: version === 2 ? `${context.origins.login}/${tenant.id}/v2.0` : `https://sts.windows.net/${tenant.id}/`,
    iat: seconds,
    nbf: seconds,
    exp: seconds + tokenLifetimeSeconds,
    ...opaqueClaims(),
    oid: account.oid,
    sub: pairwise(client.appId, account.oid),
    tid: tenant.id,
    ver: `${version}.0`,
    ...(nonce !== null && { nonce }),
    ...(version === 2 ? named(account, signIn) : namedInVersionOne(account, grant)),
    ...(person.guestOf && { acct: 1, idp: identityProvider(context.world, account) }),
    ...(roles.length > 0 && { roles }),
    ...(acrs.length > 0 && { acrs }),
    ...(beside?.code && { c_hash: half(beside.code) }),
    ...(beside?.accessToken && { at_hash: half(beside.accessToken) }),
    ...optionalClaims({ context, account, grant, kind: 'idToken' }, client.stored.entity, grant.claims),
  }
}

function named(account: Account, signIn: string[]) {
  const { user } = account.person
  return {
    ...(signIn.includes('profile') && { name: user.displayName, preferred_username: signInName(account) }),
    ...(signIn.includes('email') && { email: user.mail }),
  }
}

/** The older form names the person whatever was asked. */
function namedInVersionOne(account: Account, { amr }: Grant) {
  const { user } = account.person
  const { surname: family_name, givenName: given_name, displayName: name } = user
  return { amr, family_name, given_name, name, unique_name: signInName(account), upn: user.userPrincipalName }
}

/** Source: OIDC Core §3.3.2.11. */
function half(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url')
}

export function identityProvider(world: World, account: Account): string {
  const home = homeOf(world, account)
  return isPersonal(home) ? 'live.com' : `https://sts.windows.net/${home.tenant.id}/`
}

/** Which account, for the client's cache: ids of home. Source: MSAL, `client_info`. */
export function clientInfo(world: World, account: Account): string {
  const home = homeOf(world, account)
  return Buffer.from(JSON.stringify({ uid: home.oid, utid: home.tenant.id })).toString('base64url')
}
