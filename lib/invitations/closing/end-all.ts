import type { Tx } from '@/lib/db'
import { revokeAll } from './store'

/** Every invitation to a connection that ends, done or not, with all its links. Returns how many that were. */
export function endAllInvitations(tx: Tx, connectionId: string, now: Date): Promise<number> {
  return revokeAll(tx, connectionId, now)
}
