import { asWorker } from '@/lib/db'
import { rewrapEach } from '@/lib/sealing/rewrap-each'
import { type KeyRing, keyRing } from '@/lib/sealing/ring'
import { olderHeads } from '@/lib/sealing/seal'
import { endBinding, heldBinding, linkedBinding } from './model'
import { handoffsThatBegin, renewHandoffWrap } from './upkeep-store'

/**
 * Held and linked secrets that an older key of the ring wrapped: at most so many of each, the rest the next time. A link
 * goes on opening, its own key is inside. Returns how many were renewed.
 */
export async function rewrapHandoffs(most = 200, ring: KeyRing = keyRing()): Promise<number> {
  const heads = olderHeads(ring)
  if (heads.length === 0) return 0
  const db = asWorker()
  const held = await handoffsThatBegin(db, 'held', heads, most)
  const linked = await handoffsThatBegin(db, 'sealed', heads, most)
  const ends = await handoffsThatBegin(db, 'endSeal', heads, most)
  return (
    (await rewrapEach(held, (row) => heldBinding(row.id, row.endsAt), renewHandoffWrap(db, 'held'), ring)) +
    (await rewrapEach(linked, (row) => linkedBinding(row.id, row.endsAt), renewHandoffWrap(db, 'sealed'), ring)) +
    (await rewrapEach(ends, (row) => endBinding(row.id, row.endsAt), renewHandoffWrap(db, 'endSeal'), ring))
  )
}
