import { attemptsOf } from '@/lib/credentials/attempt'
import type { Tx } from '@/lib/db'
import type { Memory } from '../plan/memory'
import type { Working } from './working'

/** Read anew for each plan: the last answer may just have been committed. */
export async function memoryOf(
  { connection, intent, renewingRuns, confirmed, added }: Working,
  tx?: Tx,
): Promise<Memory> {
  const attempts = await attemptsOf(connection.id, tx)
  return {
    intent,
    renewingRuns,
    secrets: attempts.filter((one) => one.kind === 'secret'),
    certificates: attempts.filter((one) => one.kind === 'certificate'),
    isAdopted: connection.adoptedObjectId !== null,
    restoreId: confirmed?.restore ?? null,
    added,
  }
}
