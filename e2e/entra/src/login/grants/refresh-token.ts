import { type Account, accountIn, findAccount, homeOf, signInName } from '../directory/accounts'
import { LoginError, missing, unknownToken } from '../errors'
import type { RefreshToken } from '../session-store'
import { contextsAsked, namedClaims } from '../token/claims-parameter'
import { refuseOrigin } from '../token/cors'
import type { TokenRequest } from '../token/token-request'
import { delegated } from '../token/token-response'

const dayMs = 24 * 3_600_000
const longestIdleMs = 90 * dayMs

/**
 * Entra's refresh tokens stay usable after use, in every tenant that knows the person, and inside Microsoft's own family
 * of clients for each of them. Source: "Refresh tokens in the Microsoft identity platform".
 */
export async function refreshed(request: TokenRequest) {
  const { context, body, by } = request
  const given = body.get('refresh_token')
  if (given === null) throw missing('refresh_token')
  const grant = context.store.refreshTokens.get(given)
  if (!grant) throw unknownToken(given)
  if (grant.clientId !== by.client.appId && !by.client.isFamily) throw notOfThisClient()
  refuseOrigin(grant, request.origin)
  refuseIdle(grant, context.now())
  grant.usedAt = context.now()
  const claims = [...grant.claims, ...namedClaims(body.get('claims'))]
  const contexts = contextsAsked(body.get('claims'))
  const renewed = { ...grant, ...placeAsked(request, grant), clientId: by.client.appId, claims, contexts }
  return delegated(request, renewed, null)
}

function notOfThisClient(): LoginError {
  const text = "Authentication failed. The provided value for the 'refresh_token' parameter is not valid."
  return new LoginError('invalid_grant', 70000, text)
}

/** Those of a page end a day after the sign-in; others when nobody used them for ninety. */
function refuseIdle({ at, usedAt, platform }: RefreshToken, now: number) {
  const issued = new Date(at).toISOString()
  if (platform === 'spa' && at + dayMs <= now) {
    const text = `The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page. The token was issued on ${issued}.`
    throw new LoginError('invalid_grant', 700084, text)
  }
  if (usedAt + longestIdleMs > now) return
  const text = `The refresh token has expired due to inactivity. The token was issued on ${issued} and was inactive for 90.00:00:00.`
  throw new LoginError('invalid_grant', 700082, text, 'bad_token')
}

/** The person in the tenant that is asked for, who may be a guest there, or nobody. */
function placeAsked({ context, authority, by }: TokenRequest, { tenantId, oid }: RefreshToken) {
  if (typeof authority === 'string' || authority.id === tenantId) return { tenantId, oid }
  const account = findAccount(context.world, oid)
  const home = account && homeOf(context.world, account)
  const there = home && accountIn(context.world, authority, home)
  if (!there) throw unknownThere(home, authority.organization.displayName ?? '', by.client.appId)
  return { tenantId: authority.id, oid: there.oid }
}

function unknownThere(home: Account | null, tenant: string, appId: string): LoginError {
  return new LoginError(
    'invalid_grant',
    50020,
    `User account '${home && signInName(home)}' from identity provider 'https://sts.windows.net/${home?.tenant.id}/' does not exist in tenant '${tenant}' and cannot access the application '${appId}' in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
  )
}
