import { audit } from '@/lib/audit/audit'
import { asWorker } from '@/lib/db'
import { emptyDue, expireDue } from './upkeep-store'

/**
 * Ends what was never delivered (72 hours) or never opened (7 days), and empties what outlived its use. Database time
 * decides; two sweeps at once share the work.
 */
export async function sweep(): Promise<{ expired: number; emptied: number }> {
  let expired = 0
  for (;;) {
    const ended = await asWorker(async (tx) => {
      const rows = await expireDue(tx)
      for (const { id, connectionId } of rows) {
        await audit(tx, { action: 'handoff.expired', connectionId, data: { handoffId: id } })
      }
      return rows.length
    })
    expired += ended
    if (ended === 0) return { expired, emptied: await asWorker(emptyDue) }
  }
}
