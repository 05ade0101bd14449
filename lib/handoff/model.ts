import { createHash, randomBytes } from 'node:crypto'
import type { Binding } from '@/lib/sealing/seal'

export const heldMs = 72 * 3_600_000
export const linkedMs = 7 * 24 * 3_600_000

export type HandoffState = 'held' | 'linked' | 'claimed' | 'stored' | 'expired' | 'superseded'

/** Each sealing is tied to its row and its end: moved to another handoff, or kept longer in SQL, it does not open. */
export function heldBinding(handoffId: string, heldUntil: Date): Binding {
  return { table: 'Handoff', row: handoffId, purpose: 'held', expiresAt: heldUntil }
}

export function linkedBinding(handoffId: string, expiresAt: Date): Binding {
  return { table: 'Handoff', row: handoffId, purpose: 'linked', expiresAt }
}

/** A link whose end a stop moved: that it was us who moved it, to this very moment. */
export function endBinding(handoffId: string, expiresAt: Date): Binding {
  return { table: 'Handoff', row: handoffId, purpose: 'moved end', expiresAt }
}

/** Characters of the 16 bytes in base64url. */
export const handoffIdLength = 22

/** `/handoff/<id>#<key>`: the id finds the row by its hash, the key opens it and is stored nowhere. */
export function mintLinkParts() {
  const id = randomBytes(16)
  const key = randomBytes(32)
  return { id: id.toString('base64url'), idHash: sha256(id), key, fragment: key.toString('base64url') }
}

/** The bytes of a link as it came back; null when it cannot be one of ours. */
export function readLink(id: string, fragment: string): { idHash: Buffer<ArrayBuffer>; key: Buffer } | null {
  const idHash = hashLinkId(id)
  const key = exactBytes(fragment, 32)
  return idHash && key && { idHash, key }
}

export function hashLinkId(id: string): Buffer<ArrayBuffer> | null {
  const bytes = exactBytes(id, 16)
  return bytes && sha256(bytes)
}

/** What only the tab that pressed knows; the row keeps its hash. */
export function hashNonce(nonce: string): Buffer<ArrayBuffer> {
  return sha256(nonce)
}

/**
 * Until the sweep comes by, an overdue row still carries its old state; for people it has ended.
 * @param clock for links: it stands still while Spencer has stopped
 */
export function stateAt(
  now: Date,
  { state, heldUntil, expiresAt }: { state: HandoffState; heldUntil: Date; expiresAt: Date | null },
  clock: Date,
): HandoffState {
  const hasEnded = (state === 'held' && heldUntil <= now) || (state === 'linked' && expiresAt && expiresAt <= clock)
  return hasEnded ? 'expired' : state
}

/** Base64url that is exactly what we would have written: one spelling for each value. */
function exactBytes(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : null
}

function sha256(value: string | Uint8Array): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(value).digest())
}

/** A link is minted just before its mail: while no server takes that mail nobody has the link, and nobody is told so. */
export function shownState({ state, sentTo }: { state: HandoffState; sentTo: string | null }): HandoffState {
  return state === 'linked' && sentTo === null ? 'held' : state
}
