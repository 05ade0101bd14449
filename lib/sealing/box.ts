import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/**
 * `format`: not something we sealed · `unknown_key`: its key is not on the ring · `not_authentic`: changed, moved or
 * another binding · `wrong_link_key`: all of that is right, only the link's key is another one.
 */
type SealBrokenCode = 'format' | 'unknown_key' | 'not_authentic' | 'wrong_link_key'

/** A sealed value that cannot be opened. Decide on `code`; the message carries nothing of the value or the key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
  readonly code: SealBrokenCode

  constructor(code: SealBrokenCode, options?: ErrorOptions) {
    super(`A sealed value cannot be opened: ${code}`, options)
    this.code = code
  }
}

const ivBytes = 12
const tagBytes = 16

/** What a box adds to its plaintext. */
export const boxOverhead = ivBytes + tagBytes

/** AES-256-GCM with a random nonce: `iv(12) | tag(16) | ciphertext`. Each key locks few boxes, so nonces cannot meet. */
export function lock(plaintext: Uint8Array, key: Uint8Array, associated: Uint8Array): Buffer<ArrayBuffer> {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes }).setAAD(associated)
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext])
}

/** @throws SealBroken */
export function unlock(
  box: Uint8Array,
  key: Uint8Array,
  associated: Uint8Array,
  refusal: SealBrokenCode = 'not_authentic',
): Buffer<ArrayBuffer> {
  if (box.length < boxOverhead) throw new SealBroken('format')
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, ivBytes), { authTagLength: tagBytes })
  decipher.setAAD(associated).setAuthTag(box.subarray(ivBytes, boxOverhead))
  try {
    return Buffer.concat([decipher.update(box.subarray(boxOverhead)), decipher.final()])
  } catch (cause) {
    throw new SealBroken(refusal, { cause })
  }
}
