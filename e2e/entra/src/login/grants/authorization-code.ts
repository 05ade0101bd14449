import { createHash } from 'node:crypto'
import { expired, LoginError, missing, unknownToken } from '../errors'
import type { IssuedCode } from '../session-store'
import { contextsAsked, namedClaims } from '../token/claims-parameter'
import { refuseOrigin } from '../token/cors'
import type { TokenRequest } from '../token/token-request'
import { delegated } from '../token/token-response'

export async function redeemedCode(request: TokenRequest) {
  const { context, authority, body, by } = request
  const given = body.get('code')
  if (given === null) throw missing('code')
  const code = context.store.codes.get(given)
  if (!code) throw unknownToken(given)
  if (code.clientId !== by.client.appId) {
    throw new LoginError('invalid_grant', 70000, "The provided value for the 'code' parameter is not valid.")
  }
  if (code.expiresAt <= context.now()) throw expired()
  if (code.redeemed) {
    const text =
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.'
    throw new LoginError('invalid_grant', 54005, text)
  }
  if (typeof authority !== 'string' && authority.id !== code.tenantId) {
    const text = 'Provided Authorization Code is intended to use against other tenant, thus rejected.'
    throw new LoginError('invalid_grant', 700005, text)
  }
  if (body.get('redirect_uri') !== code.redirectUri) {
    const text = `The reply address '${body.get('redirect_uri')}' does not match the reply address '${code.redirectUri}' provided when requesting Authorization code.`
    throw new LoginError('invalid_grant', 500112, text)
  }
  refuseOrigin(code, request.origin)
  checkVerifier(code, body.get('code_verifier'))
  code.redeemed = true
  const claims = [...code.claims, ...namedClaims(body.get('claims'))]
  const contexts = [...code.contexts, ...contextsAsked(body.get('claims'))]
  return delegated(request, { ...code, claims, contexts }, code.nonce)
}

/** Source: RFC 7636 §4.6. */
function checkVerifier({ challenge, platform }: IssuedCode, verifier: string | null) {
  if (challenge === null && platform === 'spa') {
    const text = 'Proof Key for Code Exchange is required for cross-origin authorization code redemption.'
    throw new LoginError('invalid_request', 9002325, text)
  }
  if (challenge === null && verifier === null) return
  const hashed =
    challenge?.method === 'S256'
      ? createHash('sha256')
          .update(verifier ?? '')
          .digest('base64url')
      : verifier
  if (challenge !== null && verifier !== null && hashed === challenge.value) return
  const text = 'The Code_Verifier does not match the code_challenge supplied in the authorization request.'
  throw new LoginError('invalid_grant', 501481, text)
}
