import { isGivenUnseen } from '@/lib/connections/model'
import { env } from '@/lib/env'
import type { Verdict } from '@/lib/graph/classify'
import type { Observation } from '@/lib/graph/observation'
import { detailCalls, type Known, observationCalls, principalCalls, type Target } from '@/lib/graph/observe'
import { readDetails, readObservation, withSwitches } from '@/lib/graph/read-observation'
import type { Delegate } from '@/lib/identity/actor'
import type { EngineState, RunContext } from './context'
import { readAll, unreadable } from './read-all'

/** `requests`: how many were sent for it, to be counted with what is noted of it. */
type Looked = { requests: number } & (
  | { status: 'seen'; observation: Observation }
  | { status: 'failed'; verdict: Verdict }
)

/**
 * One observation: one `$batch`. Only when it finds an application that we had not known of, a second one reads what
 * hangs on it; and lists that are longer than a page are read to their end.
 */
export async function lookAtTenant({ lease }: RunContext, by: Delegate, state: EngineState): Promise<Looked> {
  const { connection, blueprint } = state
  const known = knownOf(state)
  const target: Target = {
    uniqueName: blueprint.uniqueName,
    adoptedObjectId: connection.adoptedObjectId,
    givenApplicationId: isGivenUnseen(connection) ? connection.applicationId : null,
    redirectUri: blueprint.redirectUri,
    tags: blueprint.tags,
    known,
    portalClientId: env().CUSTOMER_CLIENT_ID,
  }
  const first = await readAll(by, observationCalls(target), lease.signal)
  if (first.status === 'failed') return first
  const { requests } = first
  const observation = readObservation(first.answers, target)
  if (!observation) return { ...unreadable, requests }
  const { application, adoptable } = observation
  if (!application && adoptable.length > 0 && state.confirmed?.adopt === undefined)
    return withPrincipals(by, observation, requests, lease.signal)
  if (!application || application.objectId === known?.objectId) return { status: 'seen', observation, requests }

  const second = await readAll(by, detailCalls(application), lease.signal)
  const all = requests + second.requests
  if (second.status === 'failed') return { ...second, requests: all }
  const details = readDetails(second.answers, observation.microsoftGraphId)
  if (!details) return { ...unreadable, requests: all }
  const seen = { ...observation, application: withSwitches(application, second.answers[0]), ...details }
  return { status: 'seen', observation: seen, requests: all }
}

/** Whoever is asked whether to take one over is told whether it is switched off; where that cannot be read, it is not known. */
async function withPrincipals(
  by: Delegate,
  observation: Observation,
  requests: number,
  signal: AbortSignal,
): Promise<Looked> {
  const read = await readAll(by, principalCalls(observation.adoptable), signal)
  const answers = read.status === 'read' ? read.answers : []
  const adoptable = observation.adoptable.map((one, index) => withSwitches(one, answers[index]))
  return { status: 'seen', observation: { ...observation, adoptable }, requests: requests + read.requests }
}

function knownOf({ connection, expectations }: EngineState): Known | null {
  const { applicationObjectId: objectId, applicationId } = connection
  return objectId && applicationId ? { objectId, applicationId } : expectations.application
}
