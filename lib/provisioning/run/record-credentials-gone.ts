import { attemptsOf, recordRemoved } from '@/lib/credentials/attempt'
import type { Tx } from '@/lib/db'
import { supersede } from '@/lib/handoff/supersede'

/** With a registration goes every credential on it, and the way of the one that Spencer had not collected. */
export async function recordCredentialsGone(tx: Tx, connectionId: string): Promise<void> {
  const attempts = await attemptsOf(connectionId, tx)
  await recordRemoved(
    tx,
    connectionId,
    attempts.map(({ attemptName }) => attemptName),
  )
  await supersede(tx, connectionId)
}
