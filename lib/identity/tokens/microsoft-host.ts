import { measureClock } from '@/lib/clock/measure'
import { env, microsoftAt } from '@/lib/env'

/** Where every personal Microsoft account lives. Source: "ID token claims reference", claim `tid`. */
export const personalAccountsTenant = '9188040d-6c67-4c5b-b112-36a304b66dad'

/** An address at the login host: `{host}/{tenant}/{path}`. */
export function loginUrl(tenant: string, path: string): string {
  return `${microsoftAt().ENTRA_LOGIN_URL}/${tenant}/${path}`
}

/** Where staff leave Microsoft, and come back from: an address that the registration must hold, or Microsoft keeps them. */
export function microsoftSignOut(): string {
  const back = new URLSearchParams({ post_logout_redirect_uri: signedOutUrl() })
  return `${loginUrl(env().STAFF_TENANT_ID.toLowerCase(), 'oauth2/v2.0/logout')}?${back}`
}

export function signedOutUrl(): string {
  return `${env().PORTAL_URL}/auth/signed-out`
}

/** Where Microsoft says that somebody of staff signed out there. */
export function frontChannelLogoutUrl(): string {
  return `${env().PORTAL_URL}/auth/front-channel-logout`
}

/** Who signs for a tenant, exactly as the host's discovery document states it. */
export function issuerOf(tenantId: string): string {
  return loginUrl(tenantId, 'v2.0')
}

/**
 * One request, ten seconds unless told otherwise, no second try. A redirect is an error: the login host answers these paths itself, and
 * following one would carry our credentials to wherever it points.
 *
 * @throws TypeError when there is no answer, DOMException `TimeoutError` when it takes too long
 */
export async function askMicrosoft(url: string, init: RequestInit = {}, milliseconds = 10_000): Promise<Response> {
  const asked = Date.now()
  const signal = AbortSignal.timeout(milliseconds)
  const response = await fetch(url, { ...init, redirect: 'error', cache: 'no-store', signal })
  measureClock(response.headers, asked)
  return response
}
