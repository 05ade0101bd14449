import { randomUUID } from 'node:crypto'
import { audit } from '@/lib/audit/audit'
import { asActor, asWorker, type Db, type Tx } from '@/lib/db'
import type { Customer, Staff } from '@/lib/identity/actor'
import { SealBroken } from '@/lib/sealing/box'
import { seal, unseal } from '@/lib/sealing/seal'
import { heldBinding, heldMs } from './model'
import { eraseHeldIfDelivered, findHeld, findOver, insertHeld } from './store'
import { recordUnreadable } from './unreadable'

type Held = { connectionId: string; credentialId: string; secretText: string }

/**
 * Keeps what Graph answered, sealed under the ring alone, until it is delivered and its proof is settled; 72 hours at
 * most. To be committed before anything else happens: Graph never says it twice. Returns the handoff's id.
 */
export async function hold(
  tx: Tx,
  { connectionId, credentialId, secretText }: Held,
  now = new Date(),
): Promise<string> {
  const id = randomUUID()
  const heldUntil = new Date(now.getTime() + heldMs)
  const held = seal(secretText, heldBinding(id, heldUntil))
  await insertHeld(tx, { id, connectionId, credentialId, held, heldUntil })
  await audit(tx, { action: 'handoff.held', connectionId, data: { handoffId: id } })
  return id
}

export type HeldSecret = {
  connectionId: string
  credentialId: string
  handoffId: string
  secretText: string
  /** When Graph gave it, and until when it is held at the latest. */
  since: Date
  until: Date
}

/** For the proof: the newest secret still held, if it opens. */
export async function heldSecret(connectionId: string, now = new Date()): Promise<HeldSecret | null> {
  return opened(await findHeld(asWorker(), { connectionId }, now))
}

/** The same of one handoff, to be proven again. */
export async function heldByHandoff(handoffId: string, now = new Date()): Promise<HeldSecret | null> {
  return opened(await findHeld(asWorker(), { id: handoffId }, now))
}

/** Until when the portal can still prove the newest secret by itself; null once it has forgotten it. */
export async function provableUntil(reader: Customer | Staff, connectionId: string, now = new Date()) {
  return (await findHeld(asActor(reader), { connectionId }, now))?.heldUntil ?? null
}

/** Whose secret it was, once it is held no longer; null while it is, and where it was ended before its time. */
export function heldOnce(db: Db, handoffId: string, now = new Date()) {
  return findOver(db, handoffId, now)
}

async function opened(row: Awaited<ReturnType<typeof findHeld>>): Promise<HeldSecret | null> {
  if (!row?.held) return null
  const { id: handoffId, connectionId, credentialId, createdAt: since, heldUntil: until } = row
  try {
    const secretText = unseal(row.held, heldBinding(handoffId, until)).toString('utf8')
    return { connectionId, credentialId, handoffId, secretText, since, until }
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    await asWorker((tx) => recordUnreadable(tx, handoffId, error))
    return null
  }
}

/**
 * The proof is settled: a delivered secret is forgotten now. One that is not delivered yet is forgotten at delivery,
 * when its credential is proven (`recordProof`), or after 72 hours.
 */
export function settleHeld(tx: Tx, handoffId: string): Promise<void> {
  return eraseHeldIfDelivered(tx, handoffId)
}
