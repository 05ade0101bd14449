import { audit } from '@/lib/audit/audit'
import type { Tx } from '@/lib/db'
import { log } from '@/lib/log'
import type { SealBroken } from '@/lib/sealing/box'
import { markUnreadable } from './upkeep-store'

/**
 * A sealed secret does not open although it should: its key is not on the ring, or somebody changed the row. Nothing is
 * thrown away, because the key may only be missing here; staff see it until it opens again.
 */
export async function recordUnreadable(
  tx: Tx,
  handoffId: string,
  { code }: SealBroken,
  now = new Date(),
): Promise<void> {
  log().error({ handoffId, code }, 'a sealed secret does not open')
  const connectionId = await markUnreadable(tx, handoffId, now)
  if (connectionId) await audit(tx, { action: 'handoff.unreadable', connectionId, data: { handoffId, code } })
}
