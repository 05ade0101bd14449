import { isGivenUnseen } from '@/lib/connections/model'
import type { Observation } from '@/lib/graph/observation'
import { type Change, isUpsert } from '../plan/change'
import { isSecretHidden } from '../plan/known-secrets'
import { plan } from '../plan/plan'
import { expected, type Observed, type RunState } from './state'

/** An absence is believed when this many looks in a row agree: replicas flap. */
const looksForAbsence = 3

/** The plan asks for something that has answered that it stands already: making another one is what must not happen. */
export function isStanding(changes: Change[], { expectations }: RunState): boolean {
  return changes.some((change) => isUpsert(change) && expectations.stands.includes(change.kind))
}

/** What this look does not show, and that we know to exist, may be behind another replica. */
export function isAbsenceDoubtful(state: RunState, observed: Observed, now: Date): boolean {
  return state.patience.absences < looksForAbsence && showsAbsence(state, observed, now)
}

/**
 * What we know to stand is missing (a registration or its service principal, a secret that Graph gave us), or an undo is to
 * remove what nobody is seen to have removed. One that lies among the deleted ones is missing for a reason.
 */
export function showsAbsence(state: RunState, observed: Observed, now: Date): boolean {
  const { blueprint, memory, connection, intent } = state
  if (intent === 'undo') return isRemovalUnseen(state, observed.said)
  const observation = expected(observed, state)
  const kinds = plan(blueprint, observation, memory, now).map(({ kind }) => kind)
  if (kinds.includes('create application')) return isVanished(state, observed.said)
  if (kinds.includes('create service principal') && connection.servicePrincipalId !== null) return true
  return kinds.includes('add secret') && isSecretHidden(observation, memory, now)
}

function isVanished({ connection }: RunState, { deleted }: Observation): boolean {
  if (isGivenUnseen(connection)) return true
  const objectId = connection.adoptedObjectId ?? connection.applicationObjectId
  return objectId !== null && !deleted?.some((one) => one.objectId === objectId)
}

function isRemovalUnseen({ connection, expectations }: RunState, said: Observation): boolean {
  const objectId = connection.applicationObjectId
  if (said.application || objectId === null || expectations.isRemoved) return false
  return !said.deleted?.some((one) => one.objectId === objectId)
}
