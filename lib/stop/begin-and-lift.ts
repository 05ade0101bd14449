import type { Tx } from '@/lib/db'
import { insertStop, lockStanding, markLifted } from './store'

/** Null where one stands already for the same. */
export function beginStop(
  tx: Tx,
  stop: { customerId: string | null; reason: string; stoppedById: string },
  now: Date,
): Promise<string | null> {
  return insertStop(tx, { ...stop, stoppedAt: now })
}

/** A stop that stands, its row locked: nobody lifts it beside us. */
export async function lockStop(tx: Tx, id: string) {
  return (await lockStanding(tx, id))[0] ?? null
}

/** By another Admin, or by the operator for a reason. */
export function endStop(tx: Tx, id: string, by: { personId: string } | { reason: string }, now: Date): Promise<void> {
  return markLifted(tx, id, {
    liftedAt: now,
    ...('personId' in by
      ? { liftedHow: 'another_admin', liftedById: by.personId, liftReason: null }
      : { liftedHow: 'operator', liftedById: null, liftReason: by.reason }),
  })
}
