import { delegatedToken } from './access-token'
import type { AuthenticatedClient } from './client-authentication'
import { notConsented } from './consent'
import type { LoginContext } from './context'
import { type Grant, unguessable } from './desk'
import { findAccount } from './directory'
import { expired } from './errors'
import { grantedScopes } from './grants'
import { clientInfo, idTokenClaimsFor, tokenLifetimeSeconds } from './id-token'
import { isSignInScope, wanted } from './scopes'

/**
 * Tokens for a person through an application. As with Entra the access token carries everything granted for the
 * resource, not only what this request asked; what is asked must be among it.
 */
export async function delegated(
  context: LoginContext,
  { client, proven }: AuthenticatedClient,
  grant: Grant,
  body: URLSearchParams,
  nonce: string | null,
) {
  const account = findAccount(context.world, grant.oid)
  if (!account || account.person.user.accountEnabled === false) throw expired()
  const asked = wanted(body.get('scope') ?? grant.scopes.join(' '), client, grant.tenantId, context.origins.graph)
  const granted = grantedScopes(account.tenant, client, account.oid)
  if (asked.scopes.some((scope) => !isSignInScope(scope) && !granted.has(scope))) throw notConsented(client)

  const scopes = [...new Set([...grant.scopes, ...asked.scopes])]
  const scp = [...granted].filter((scope) => scope !== 'offline_access').join(' ')
  const now = { ...grant, scopes }
  const access_token = await delegatedToken(context, client, {
    account,
    grant: now,
    resource: asked.resource,
    scp,
    proven,
  })
  return {
    token_type: 'Bearer',
    scope: scp,
    expires_in: tokenLifetimeSeconds,
    ext_expires_in: tokenLifetimeSeconds,
    access_token,
    ...(scopes.includes('offline_access') && { refresh_token: remember(context, now) }),
    ...(scopes.includes('openid') && {
      id_token: await context.key.sign(idTokenClaimsFor(context, client, account, now, nonce)),
    }),
    client_info: clientInfo(context.world, account),
  }
}

function remember(context: LoginContext, { tenantId, oid, at, amr, clientId, scopes, claims }: Grant): string {
  const refreshToken = unguessable('1.A')
  context.desk.refreshTokens.set(refreshToken, { tenantId, oid, at, amr, clientId, scopes, claims })
  return refreshToken
}
