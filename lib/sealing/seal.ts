import { randomBytes } from 'node:crypto'
import { log } from '@/lib/log'
import { boxOverhead, lock, SealBroken, unlock } from './box'
import { type KeyRing, keyRing } from './ring'

/**
 * Where a sealed value belongs. It is authenticated, not stored: a ciphertext moved to another row, or a row whose expiry
 * was pushed back in SQL, no longer opens. Give the same values to `seal` and `unseal`.
 */
export type Binding = {
  readonly table: string
  readonly row: string
  readonly purpose: string
  readonly expiresAt?: Date
}

const version = 1
const keyBytes = 32
const wrappedBytes = keyBytes + boxOverhead

/**
 * Sealed under the ring: `1 | kid length | kid | wrapped data key (60) | box`. Each value has a data key of its own;
 * after a rotation the older keys of the ring still open what they wrapped.
 */
export function seal(plaintext: Uint8Array | string, bind: Binding, ring: KeyRing = keyRing()): Buffer<ArrayBuffer> {
  const dataKey = randomBytes(keyBytes)
  const value = typeof plaintext === 'string' ? Buffer.from(plaintext, 'utf8') : plaintext
  return Buffer.concat([wrapped(dataKey, bind, ring), lock(value, dataKey, associated('value', bind))])
}

/** @throws SealBroken */
export function unseal(sealed: Uint8Array, bind: Binding, ring: KeyRing = keyRing()): Buffer<ArrayBuffer> {
  const parts = read(sealed)
  return unlock(parts.box, dataKeyOf(parts, bind, ring), associated('value', bind))
}

/**
 * For what a person can give anew: null, and a line in the log, where the key is gone or the value is not ours. It opens
 * to nobody then, and whoever needs it is asked again.
 */
export function unsealIfPossible(sealed: Uint8Array, bind: Binding): Buffer<ArrayBuffer> | null {
  try {
    return unseal(sealed, bind)
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    log().error({ table: bind.table, purpose: bind.purpose, code: error.code }, 'a sealed value does not open')
    return null
  }
}

/**
 * The same value under the ring's first key. Only the wrap changes: the box is not opened, so whoever reads the old row at
 * this moment reads the same value. Null when the first key wrapped it already.
 * @throws SealBroken
 */
export function rewrap(sealed: Uint8Array, bind: Binding, ring: KeyRing = keyRing()): Buffer<ArrayBuffer> | null {
  const parts = read(sealed)
  if (parts.kid === ring.first.kid) return null
  return Buffer.concat([wrapped(dataKeyOf(parts, bind, ring), bind, ring), parts.box])
}

/** How values begin that the older keys of the ring wrapped: what a search for them looks at. */
export function olderHeads(ring: KeyRing = keyRing()): Buffer<ArrayBuffer>[] {
  return [...ring.keys.keys()].filter((kid) => kid !== ring.first.kid).map(headOf)
}

/**
 * Two layers: the link's key inside, the ring outside. The link's key is in no row, so a stolen database does not open it,
 * even with the ring; a stolen mail has the link's key only.
 */
export function sealUnderLink(
  plaintext: Uint8Array | string,
  linkKey: Uint8Array,
  bind: Binding,
  ring: KeyRing = keyRing(),
): Buffer<ArrayBuffer> {
  const value = typeof plaintext === 'string' ? Buffer.from(plaintext, 'utf8') : plaintext
  return seal(lock(value, linkKey, associated('link', bind)), bind, ring)
}

/** @throws SealBroken, `wrong_link_key` when only the link's key is not the one it was sealed with. */
export function unsealUnderLink(
  sealed: Uint8Array,
  linkKey: Uint8Array,
  bind: Binding,
  ring: KeyRing = keyRing(),
): Buffer<ArrayBuffer> {
  return unlock(unseal(sealed, bind, ring), linkKey, associated('link', bind), 'wrong_link_key')
}

type Parts = { kid: string; wrappedKey: Uint8Array; box: Uint8Array }

function read(sealed: Uint8Array): Parts {
  const keyAt = 2 + (sealed[1] ?? 0)
  const boxAt = keyAt + wrappedBytes
  if (sealed[0] !== version || sealed.length < boxAt + boxOverhead) throw new SealBroken('format')
  const kid = Buffer.from(sealed.subarray(2, keyAt)).toString('latin1')
  return { kid, wrappedKey: sealed.subarray(keyAt, boxAt), box: sealed.subarray(boxAt) }
}

function wrapped(dataKey: Uint8Array, bind: Binding, ring: KeyRing): Buffer<ArrayBuffer> {
  const wrappedKey = lock(dataKey, ring.first.key, associated('key', bind, ring.first.kid))
  return Buffer.concat([headOf(ring.first.kid), wrappedKey])
}

function headOf(kid: string): Buffer<ArrayBuffer> {
  const name = Buffer.from(kid, 'latin1')
  return Buffer.concat([Buffer.from([version, name.length]), name])
}

function dataKeyOf({ kid, wrappedKey }: Parts, bind: Binding, ring: KeyRing): Buffer<ArrayBuffer> {
  const key = ring.keys.get(kid)
  if (!key) throw new SealBroken('unknown_key')
  return unlock(wrappedKey, key, associated('key', bind, kid))
}

/** JSON, because it cannot be ambiguous: joined with a separator, two bindings could read alike. */
function associated(layer: 'key' | 'value' | 'link', bind: Binding, kid?: string): Buffer {
  const { table, row, purpose, expiresAt } = bind
  return Buffer.from(
    JSON.stringify([version, layer, kid ?? null, table, row, purpose, expiresAt?.toISOString() ?? null]),
  )
}
