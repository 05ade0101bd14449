import { createHash } from 'node:crypto'
import type { SecretHash } from '../model'

export function rememberSecret(keyId: string, text: string, usableAt: number): SecretHash {
  return { keyId, sha256: fingerprint(text), usableAt }
}

export function isSecret(secret: SecretHash, text: string): boolean {
  return secret.sha256 === fingerprint(text)
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
