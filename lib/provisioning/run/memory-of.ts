import { attemptsOf } from '@/lib/credentials/attempt'
import { asWorker, type Db } from '@/lib/db'
import type { Memory } from '../plan/memory'
import type { Working } from './working'

/** Read anew for each plan: the last answer may just have been committed. */
export async function memoryOf(
  { connection, intent, renewingRuns, confirmed, added }: Working,
  db: Db = asWorker(),
): Promise<Memory> {
  const attempts = await attemptsOf(db, connection.id)
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
