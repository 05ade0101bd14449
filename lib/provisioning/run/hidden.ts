import type { Observation } from '@/lib/graph/observation'
import { type Change, isUpsert } from '../plan/change'
import { isSecretHidden } from '../plan/known-secrets'
import type { Memory } from '../plan/memory'
import type { Working } from './working'

/** An absence is believed when this many looks in a row agree: replicas flap. */
const looksForAbsence = 3

/**
 * The plan asks for something that we know to exist: an upsert has answered that it stands, somebody gave us a registration
 * of another name, or Graph gave us a secret that this replica does not show. It is waited for, because making another one is what must not happen.
 */
export function isHidden(
  working: Working,
  changes: Change[],
  observation: Observation,
  memory: Memory,
  now: Date,
): boolean {
  if (changes.some((change) => isUpsert(change) && working.made.stands.includes(change.kind))) return true
  const asksForApplication = changes.some((change) => change.kind === 'create application')
  if (asksForApplication && working.connection.adoptedObjectId !== null && isAbsenceNew(working)) return true
  const asksForSecret = changes.some((change) => change.kind === 'add secret')
  return asksForSecret && isSecretHidden(observation, memory, now) && isAbsenceNew(working)
}

/**
 * An undo finds nothing to remove, although we know of a registration and nobody is seen to have removed it: one replica's
 * word is not enough to call a connection ended.
 */
export function isEndDoubtful(working: Working, shown: Observation): boolean {
  const { intent, connection, made } = working
  const objectId = connection.applicationObjectId
  if (intent !== 'undo' || shown.application || objectId === null || made.isRemoved) return false
  return !shown.deleted.some((one) => one.objectId === objectId) && isAbsenceNew(working)
}

function isAbsenceNew(working: Working): boolean {
  working.patience = { ...working.patience, absences: working.patience.absences + 1 }
  return working.patience.absences < looksForAbsence
}
