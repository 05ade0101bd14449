import type { Tx } from '@/lib/db'
import { endAccessRows, endAccessRowsOf } from './access-store'
import { endSessionsWithoutAccess } from './session-store'

/** Whoever came in through this invitation is outside with the next request. Returns how many that were. */
export function endAccesses(tx: Tx, invitationId: string, now: Date): Promise<number> {
  return endAccessRows(tx, invitationId, now)
}

/**
 * Whoever came in to this connection, by whichever invitation, is outside; the session of those who had come for nothing else
 * is over. Returns how many accesses that were.
 */
export async function endAllAccesses(tx: Tx, connectionId: string, now: Date): Promise<number> {
  const sessionIds = await endAccessRowsOf(tx, connectionId, now)
  await endSessionsWithoutAccess(tx, sessionIds, now)
  return sessionIds.length
}
