import type { Tx } from '@/lib/db'
import { endAccessRows } from './access-store'

/** Whoever came in through this invitation is outside with the next request. Returns how many that were. */
export function endAccesses(tx: Tx, invitationId: string, now: Date): Promise<number> {
  return endAccessRows(tx, invitationId, now)
}
