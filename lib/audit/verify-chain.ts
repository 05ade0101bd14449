import { asStaff, type StaffSide } from '@/lib/db'
import { genesis, hashOf } from './chain'
import { linksAfter } from './store'

const batch = 1_000

/**
 * Reads the whole chain and recomputes it. `seq` is the first entry that is not what was written, or whose predecessor
 * was removed. Entries cut off at the end leave no trace in the chain itself: keep `entries` elsewhere to notice those.
 */
export async function verifyChain(
  staff: StaffSide,
): Promise<{ status: 'whole'; entries: number } | { status: 'broken'; seq: bigint }> {
  let previousHash: Uint8Array = genesis
  let entries = 0
  let seq = -1n
  for (;;) {
    const links = await linksAfter(asStaff(staff), seq, batch)
    for (const link of links) {
      const isNext = Buffer.compare(link.previousHash, previousHash) === 0
      if (!isNext || Buffer.compare(link.hash, hashOf(link)) !== 0) return { status: 'broken', seq: link.seq }
      previousHash = link.hash
      seq = link.seq
      entries += 1
    }
    if (links.length < batch) return { status: 'whole', entries }
  }
}
