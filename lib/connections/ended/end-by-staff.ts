import type { Tx } from '@/lib/db'
import { changeUnlessEnded } from '../store'
import type { Left } from './left'

/** `cancelled`: nothing of it ever stood in the tenant. */
type EndedHow = 'cancelled' | 'without_customer'

/** By Spencer alone, and for good until it is invited anew. False when it had ended before. */
export function endByStaff(
  tx: Tx,
  connectionId: string,
  { how, left, reason, personId }: { how: EndedHow; left: Left | null; reason: string; personId: string },
  now: Date,
): Promise<boolean> {
  return changeUnlessEnded(tx, connectionId, {
    ...{ stage: 'ended', endedAt: now, nextExpiryAt: null },
    ...{ endedHow: how, endReason: reason, endedById: personId, leftInTenant: left },
  })
}
