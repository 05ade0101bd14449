import { audit } from '@/lib/audit/audit'
import type { Tx } from '@/lib/db'
import { dropRows, supersedeUnclaimed } from './store'

/**
 * A newer secret takes the place of one that nobody collected: its link is dead and its row empty. Call it before `hold`
 * keeps the newer one.
 */
export async function supersede(tx: Tx, connectionId: string): Promise<void> {
  for (const { id } of await supersedeUnclaimed(tx, connectionId)) {
    await audit(tx, { action: 'handoff.superseded', connectionId, data: { handoffId: id } })
  }
}

/** The connection ends: whatever of it could still be shown is emptied, also where somebody has it on their screen. */
export function dropHandoffs(tx: Tx, connectionId: string): Promise<number> {
  return dropRows(tx, connectionId)
}
