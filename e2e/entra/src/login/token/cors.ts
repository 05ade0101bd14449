import { LoginError } from '../errors'
import type { Grant } from '../session-store'

/**
 * A page of scripts redeems from the browser, which then says where it comes from; nobody else may. Source: "Single-page
 * apps: redirect URIs", AADSTS9002326 and 9002327.
 */
export function refuseOrigin({ platform }: Grant, origin: string | null) {
  if (platform === 'spa' && origin === null) {
    const text =
      "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests."
    throw new LoginError('invalid_request', 9002327, text)
  }
  if (platform !== 'spa' && origin !== null) {
    const text = `Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type or 'Native' client-type with origin registered in AllowedOriginForNativeAppCorsRequestInOAuthToken allow list. Request origin: '${origin}'.`
    throw new LoginError('invalid_request', 9002326, text)
  }
}

/** A browser asks first. Source: Fetch, "CORS-preflight". */
export function preflight(request: Request): Response {
  const headers = request.headers.get('access-control-request-headers')
  return new Response(null, {
    headers: { ...(headers && { 'access-control-allow-headers': headers }), 'access-control-max-age': '86400' },
  })
}
