import { uniqueNameOf } from '@/lib/connections/model'
import { recordObjects } from '@/lib/connections/record'
import type { Tx } from '@/lib/db'
import type { Observation } from '@/lib/graph/observation'
import { addEvent } from '../store'
import type { EngineState, RunContext } from './context'

/**
 * The name that our registration is looked up and made under, after a look: that of the deleted one that a person wants
 * back, so that it is found even where the answer to bringing it back is lost; or one generation up, where it stays another
 * one's.
 */
export async function withUniqueName(
  tx: Tx,
  { runId }: RunContext,
  state: EngineState,
  said: Observation,
): Promise<EngineState> {
  const { connection, confirmed } = state
  const wanted = said.application ? null : said.deleted?.find(({ objectId }) => objectId === confirmed?.restore)
  if (wanted?.uniqueName && wanted.uniqueName !== connection.uniqueName)
    return named(tx, state, { generation: connection.generation, uniqueName: wanted.uniqueName })
  const isLost = isNameLost(state, said)
  if (!isLost && !givesWay(state, said)) return state
  if (isLost) await addEvent(tx, runId, 'renamed', {})
  const generation = connection.generation + 1
  const uniqueName = uniqueNameOf(connection.environment, connection.id, generation)
  return { ...(await named(tx, state, { generation, uniqueName })), isRenamed: state.isRenamed || isLost }
}

/** A person wants a new registration beside the one that holds our name. */
function givesWay({ confirmed, connection }: EngineState, { application, deleted, adoptable }: Observation): boolean {
  if (application) return false
  const holds = ({ uniqueName }: { uniqueName: string | null }) => uniqueName === connection.uniqueName
  return (
    (confirmed?.restore === null && deleted !== null && deleted.some(holds)) ||
    (confirmed?.adopt === null && adoptable.some(holds))
  )
}

/** Graph refused it as taken, and whoever holds it cannot be asked about: once in a run another one is tried. */
function isNameLost(
  { connection: { uniqueName }, nameRefused, isRenamed }: EngineState,
  { application, deleted }: Observation,
): boolean {
  if (nameRefused !== uniqueName || isRenamed) return false
  return application ? application.uniqueName === null : !deleted?.some((one) => one.uniqueName === uniqueName)
}

async function named(
  tx: Tx,
  state: EngineState,
  name: { generation: number; uniqueName: string },
): Promise<EngineState> {
  const { connection, blueprint } = state
  await recordObjects(tx, connection.id, name)
  return {
    ...state,
    connection: { ...connection, ...name },
    blueprint: { ...blueprint, uniqueName: name.uniqueName },
  }
}
