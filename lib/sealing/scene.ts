import { readKeyRing } from './ring'

const keyOf = (kid: string, byte: number) => `${kid}:${Buffer.alloc(32, byte).toString('base64')}`

const [one, other] = [keyOf('2026', 1), keyOf('2027-new', 2)]

/**
 * For tests of a rotation: this process has the new key in front of the old one. Call it before anything is sealed.
 * Re-wrapping under `before` puts rows back to where they were before the rotation.
 */
export function rotatedKeys() {
  process.env.SEALING_KEYS = `${other},${one}`
  return { before: readKeyRing([one, other]), after: readKeyRing([other, one]) }
}

/** A key that nobody has, for rows that must not open. */
export const foreignRing = readKeyRing([keyOf('nobody', 9)])
