import { createHash } from 'node:crypto'
import { namedClaims } from './claims-parameter'
import type { AuthenticatedClient } from './client-authentication'
import type { LoginContext } from './context'
import { delegated } from './delegated-tokens'
import type { IssuedCode } from './desk'
import type { Authority } from './directory'
import { expired, LoginError } from './errors'

export async function redeemedCode(
  context: LoginContext,
  by: AuthenticatedClient,
  authority: Authority,
  body: URLSearchParams,
) {
  const code = context.desk.codes.get(body.get('code') ?? '')
  if (!code || code.clientId !== by.client.appId || code.expiresAt <= context.now()) throw expired()
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
  checkVerifier(code, body.get('code_verifier'))
  code.redeemed = true
  const claims = [...code.claims, ...namedClaims(body.get('claims'))]
  return delegated(context, by, { ...code, claims }, body, code.nonce)
}

/** Source: RFC 7636 §4.6. */
function checkVerifier({ challenge }: IssuedCode, verifier: string | null) {
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
