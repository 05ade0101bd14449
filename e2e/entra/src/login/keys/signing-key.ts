import { createHash, generateKeyPairSync } from 'node:crypto'
import { exportJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { certificateFor } from './signing-certificate'

export type SigningKey = {
  jwk: JWK
  /** The key once more as a certificate (base64 DER), as JWKS readers of the older kind want it. */
  certificate(): Promise<string>
  sign(claims: JWTPayload): Promise<string>
  /** The claims of a token signed here and still valid at `now` (epoch milliseconds); null otherwise. */
  verify(token: string, now: number): Promise<JWTPayload | null>
}

/** A new key for each start: what yesterday's box signed means nothing today, as after Entra's key rollover. */
export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const modulus = await exportJWK(publicKey)
  const kid = createHash('sha1')
    .update(modulus.n ?? '')
    .digest('base64url')
  let certificate: Promise<string> | null = null
  return {
    jwk: { kty: modulus.kty, use: 'sig', kid, x5t: kid, n: modulus.n, e: modulus.e },
    certificate: () => {
      certificate ??= certificateFor(privateKey, publicKey)
      return certificate
    },
    // Tokens of version 1 name the key twice. Source: recorded tokens.
    sign: (claims) => {
      const header = { typ: 'JWT', alg: 'RS256', ...(claims.ver === '1.0' && { x5t: kid }), kid }
      return new SignJWT(claims).setProtectedHeader(header).sign(privateKey)
    },
    verify: async (token, now) => {
      const options = { algorithms: ['RS256'], currentDate: new Date(now) }
      const verified = await jwtVerify(token, publicKey, options).catch(() => null)
      return verified?.payload ?? null
    },
  }
}
