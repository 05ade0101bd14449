import type { Tx } from '@/lib/db'
import { clockOf } from '@/lib/stop/standing'
import { keepOpenOver } from './keep-open-store'

/**
 * What stands can be opened for a week after the day planned, or after the last day of a freeze: never less long than before,
 * and what has ended is not revived. Returns how many have more time.
 * @param connectionIds of one customer
 */
export async function keepOpen(tx: Tx, connectionIds: readonly string[], now: Date): Promise<number> {
  const [connectionId] = connectionIds
  if (!connectionId) return 0
  return keepOpenOver(tx, connectionIds, await clockOf(tx, { connectionId }, now))
}
