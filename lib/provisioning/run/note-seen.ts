import { uniqueNameOf } from '@/lib/connections/model'
import { recordObjects } from '@/lib/connections/record'
import type { Observation } from '@/lib/graph/observation'
import { addEvent, setRunStateFrom } from '../store'
import { keepApplication } from './keep-answer'
import { countRequests } from './store'
import type { Working } from './working'

/** Ids that a look found are remembered. Where a person wants a new one, our name gives way to the one that holds it. */
export async function noteObservation(
  working: Working,
  observation: Observation,
  requests: number,
): Promise<Observation> {
  const { application, servicePrincipal } = observation
  await working.lease.write(async (tx) => {
    await countRequests(tx, working.runId, requests)
    await setRunStateFrom(tx, working.runId, ['waiting'], { state: 'running', waitingUntil: null })
    if (!working.isLookingAgain) await addEvent(tx, working.runId, 'looked', { found: application !== null })
    if (working.intent === 'undo') return
    if (application) await keepApplication(tx, working, application)
    if (servicePrincipal && working.connection.servicePrincipalId !== servicePrincipal.objectId)
      await recordObjects(tx, working.connection.id, { servicePrincipalId: servicePrincipal.objectId })
    if (!application && givesWay(working, observation)) await raiseGeneration(working, tx)
  })
  return observation
}

function givesWay({ confirmed, connection }: Working, { deleted, adoptable }: Observation): boolean {
  if (deleted.length > 0 && confirmed?.restore === null) return true
  return confirmed?.adopt === null && adoptable.some(({ uniqueName }) => uniqueName === connection.uniqueName)
}

async function raiseGeneration(working: Working, tx: Parameters<typeof recordObjects>[0]): Promise<void> {
  const { connection } = working
  const generation = connection.generation + 1
  const uniqueName = uniqueNameOf(connection.environment, connection.id, generation)
  await recordObjects(tx, connection.id, { generation, uniqueName })
  working.connection = { ...connection, generation, uniqueName }
  working.blueprint = { ...working.blueprint, uniqueName }
}
