import { notConsented, refuseUnauthorized } from '../consent/consent'
import { grantedScopes } from '../consent/permission-grants'
import type { LoginContext } from '../context'
import { type Account, findAccount } from '../directory/accounts'
import type { Client } from '../directory/clients'
import { LoginError } from '../errors'
import { audienceOf, type Resource, resourceIn } from '../permissions/resources'
import { type AskedOfResource, onlyResource, permissionsOf, readScopes } from '../permissions/scopes'
import { type Grant, unguessable } from '../session-store'
import { unmetDemand } from '../sign-in/conditional-access'
import { delegatedToken } from './access-token'
import { clientCapabilities } from './claims-parameter'
import { clientInfo, idTokenClaims } from './id-token'
import { tokenLifetimeSeconds } from './opaque-claims'
import { scopeAsked, type TokenRequest } from './token-request'

/**
 * Tokens for a person through an application. As with Entra the access token carries everything granted for the
 * API, not only what this request asked; what is asked must be among it.
 */
export async function delegated(request: TokenRequest, grant: Grant, nonce: string | null) {
  const { context, by, body, version } = request
  const account = usableAccount(context, grant)
  const scope = scopeAsked(request) ?? grant.scope
  const asked = readScopes(scope)
  const of =
    scopeAsked(request) === null
      ? onlyResource({ ...asked, of: asked.of.slice(0, 1) }, scope)
      : onlyResource(asked, scope)
  const resource = resourceIn(context, account.tenant, of.resource)
  const unmet = unmetDemand(account, grant.amr, audienceOf(resource))
  if (unmet) throw unmet
  const granted = consented(by.client, account, resource, of)

  const signIn = new Set([...readScopes(grant.scope).signIn, ...asked.signIn])
  const scopes = [...granted].filter((name) => name !== 'offline_access')
  const capabilities = clientCapabilities(body.get('claims'))
  const about = { ...by, resource, tenant: account.tenant, capabilities, account, grant, scp: scopes.join(' ') }
  const keeps = version === 1 || signIn.has('offline_access')
  return {
    token_type: 'Bearer',
    scope: echo(of, scopes),
    expires_in: tokenLifetimeSeconds,
    ext_expires_in: tokenLifetimeSeconds,
    access_token: await delegatedToken(context, about),
    ...(keeps && { refresh_token: remember(context, { ...grant, scope: joined([...signIn], scope) }) }),
    ...(keeps && by.client.isFamily && { foci: '1' }),
    ...(signIn.has('openid') && {
      id_token: await context.key.sign(
        idTokenClaims(context, by.client, {
          account,
          grant: { ...grant, scope: [...signIn].join(' ') },
          nonce,
          version,
        }),
      ),
    }),
    ...(body.get('client_info') === '1' && { client_info: clientInfo(context.world, account) }),
  }
}

/** Throws for an account that was closed, or whose sessions were ended, since the grant was made. */
function usableAccount({ world }: LoginContext, { oid, at }: Grant): Account {
  const account = findAccount(world, oid)
  if (!account) throw new LoginError('invalid_grant', 50034, 'The user account does not exist in the directory.')
  const { accountEnabled, signInSessionsValidFromDateTime } = account.person.user
  if (accountEnabled === false) throw new LoginError('invalid_grant', 50057, 'The user account is disabled.')
  const validFrom = Date.parse(signInSessionsValidFromDateTime ?? '')
  if (validFrom > at) {
    const text = `The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. The grant was issued on '${new Date(at).toISOString()}' and the TokensValidFrom date (before which tokens are not valid) for this user is '${new Date(validFrom).toISOString()}'.`
    throw new LoginError('invalid_grant', 50173, text, 'bad_token')
  }
  return account
}

/** What may be done through this client; at least what is asked, or anything at all when `.default` is. */
function consented(
  client: Client,
  { tenant, oid }: Account,
  resource: Resource,
  { names }: AskedOfResource,
): Set<string> {
  const granted = grantedScopes(tenant, client, oid, resource)
  const asked = permissionsOf(client, resource, names)
  const lacking = asked.filter(({ value }) => !granted.has(value))
  refuseUnauthorized(client, lacking)
  const lacks = names[0] === '.default' ? granted.size === 0 : lacking.length > 0
  if (lacks) throw notConsented(client)
  return granted
}

/** The answer says scopes as they were asked, so that a client finds the token again under the same names. */
function echo({ prefix, names }: AskedOfResource, scopes: string[]): string {
  const isSignIn = (name: string) => ['openid', 'profile', 'email'].includes(name)
  const said = scopes.map((name) => (isSignIn(name) ? name : `${prefix}${name}`))
  return [...said, ...(names.includes('.default') ? [`${prefix}.default`] : [])].join(' ')
}

function joined(signIn: string[], scope: string): string {
  return [...new Set([...signIn, ...scope.split(' ')])].join(' ')
}

function remember(context: LoginContext, grant: Grant): string {
  const { tenantId, oid, at, amr, sid, clientId, platform, scope, claims } = grant
  const kept = { tenantId, oid, at, amr, sid, clientId, platform, scope, claims, contexts: [] }
  const refreshToken = unguessable('1.A')
  context.store.refreshTokens.set(refreshToken, { ...kept, usedAt: context.now() })
  return refreshToken
}
