import { isAdopted } from '@/lib/connections/model'
import { type Attempt, attemptsOf } from '@/lib/credentials/attempt'
import { asWorker } from '@/lib/db'
import { alteredBy } from '../plan/alteration'
import type { Memory } from '../plan/memory'
import type { EngineState, RunContext } from './context'

type Told = Pick<EngineState, 'connection' | 'intent' | 'confirmed'>
type Kept = Pick<RunContext, 'renewingRuns' | 'contributions' | 'amendment'>

/** Read anew after each answer: what it says of a credential has just been committed. */
export async function memoryOf(context: RunContext, told: Told): Promise<Memory> {
  return memoryFrom(await attemptsOf(asWorker(), told.connection.id), context, told)
}

export function memoryFrom(
  attempts: Attempt[],
  { renewingRuns, contributions, amendment }: Kept,
  { connection, intent, confirmed }: Told,
): Memory {
  return {
    intent,
    renewingRuns,
    secrets: attempts.filter((one) => one.kind === 'secret'),
    certificates: attempts.filter((one) => one.kind === 'certificate'),
    isAdopted: isAdopted(connection),
    restoreId: confirmed?.restore ?? null,
    contributions,
    altered: amendment && alteredBy(amendment),
  }
}
