import { createHash, randomBytes } from 'node:crypto'

/** A token travels (link, cookie); only its hash is stored. 32 random bytes need no slow hash: there is nothing to guess. */
export function mintToken(): { token: string; hash: Buffer<ArrayBuffer> } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashToken(token) }
}

/** SHA-256 over the token as text, so anything at all may be asked for; what was never minted matches no row. */
export function hashToken(token: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(token).digest())
}
