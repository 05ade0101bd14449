import { audit } from '@/lib/audit/audit'
import type { Tx } from '@/lib/db'
import { supersedeUnclaimed } from './store'

/**
 * A newer secret takes the place of one that nobody collected: its link is dead and its row empty. Call it before `hold`
 * keeps the newer one.
 */
export async function supersede(tx: Tx, connectionId: string): Promise<void> {
  for (const { id } of await supersedeUnclaimed(tx, connectionId)) {
    await audit(tx, { action: 'handoff.superseded', connectionId, data: { handoffId: id } })
  }
}
