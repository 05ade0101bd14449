import type { Tx } from '@/lib/db'
import { seal } from '@/lib/sealing/seal'
import type { HeldTime } from '@/lib/stop/held-time'
import { endBinding } from './model'
import { endsToMove, moveEnd } from './upkeep-store'

/**
 * A stop is lifted: links have the time they had left when it began. The secret stays sealed to its first end, and the later
 * one is sealed beside it, so that nobody with the database in hand can move it. What was held for delivery is not
 * prolonged: 72 hours are 72 hours, and a renewal makes another secret. Returns how many.
 */
export async function moveHandoffEnds(tx: Tx, held: HeldTime): Promise<number> {
  const ends = await endsToMove(tx, held)
  for (const { id, expiresAt } of ends)
    await moveEnd(tx, id, { expiresAt, endSeal: seal('moved', endBinding(id, expiresAt)) })
  return ends.length
}
