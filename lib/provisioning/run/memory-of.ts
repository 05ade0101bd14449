import { attemptsOf } from '@/lib/credentials/attempt'
import type { Memory } from '../plan/memory'
import type { EngineState, RunContext } from './context'

/** Read anew after each answer: what it says of a credential has just been committed. */
export async function memoryOf(
  { renewingRuns, contributions }: RunContext,
  { connection, intent, confirmed }: Pick<EngineState, 'connection' | 'intent' | 'confirmed'>,
): Promise<Memory> {
  const attempts = await attemptsOf(connection.id)
  return {
    intent,
    renewingRuns,
    secrets: attempts.filter((one) => one.kind === 'secret'),
    certificates: attempts.filter((one) => one.kind === 'certificate'),
    isAdopted: connection.adoptedObjectId !== null,
    restoreId: confirmed?.restore ?? null,
    contributions,
  }
}
