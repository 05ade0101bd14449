import { createHash, generateKeyPairSync } from 'node:crypto'
import { exportJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose'

export type SigningKey = {
  jwk: JWK
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
  return {
    jwk: { ...modulus, kid, x5t: kid, use: 'sig', alg: 'RS256' },
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, x5t: kid }).sign(privateKey),
    verify: async (token, now) => {
      const options = { algorithms: ['RS256'], currentDate: new Date(now) }
      const verified = await jwtVerify(token, publicKey, options).catch(() => null)
      return verified?.payload ?? null
    },
  }
}
