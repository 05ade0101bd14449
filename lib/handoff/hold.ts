import { randomUUID } from 'node:crypto'
import { audit } from '@/lib/audit/audit'
import { asWorker, type Tx } from '@/lib/db'
import { SealBroken } from '@/lib/sealing/box'
import { seal, unseal } from '@/lib/sealing/seal'
import { heldBinding, heldMs } from './model'
import { eraseHeldIfDelivered, findHeld, insertHeld } from './store'
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

/** For the proof: the newest secret still held, if it opens. */
export async function heldSecret(
  connectionId: string,
  now = new Date(),
): Promise<{ credentialId: string; handoffId: string; secretText: string } | null> {
  const row = await findHeld(asWorker(), connectionId, now)
  if (!row?.held) return null
  const { id: handoffId, credentialId } = row
  try {
    const secretText = unseal(row.held, heldBinding(handoffId, row.heldUntil)).toString('utf8')
    return { credentialId, handoffId, secretText }
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
