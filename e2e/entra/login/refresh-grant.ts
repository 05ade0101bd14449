import { namedClaims } from './claims-parameter'
import type { AuthenticatedClient } from './client-authentication'
import type { LoginContext } from './context'
import { delegated } from './delegated-tokens'
import type { Authority } from './directory'
import { expired } from './errors'

/** Entra's refresh tokens stay usable after use; a new one comes along. Source: "Refresh tokens in the Microsoft identity platform". */
export async function refreshed(
  context: LoginContext,
  by: AuthenticatedClient,
  authority: Authority,
  body: URLSearchParams,
) {
  const grant = context.desk.refreshTokens.get(body.get('refresh_token') ?? '')
  const elsewhere = typeof authority !== 'string' && authority.id !== grant?.tenantId
  if (!grant || grant.clientId !== by.client.appId || elsewhere) throw expired()
  const claims = [...grant.claims, ...namedClaims(body.get('claims'))]
  return delegated(context, by, { ...grant, claims }, body, null)
}
