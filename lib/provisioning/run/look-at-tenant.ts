import { env } from '@/lib/env'
import { batch, batchAnswers } from '@/lib/graph/batch'
import type { GraphAnswer, GraphCall } from '@/lib/graph/call'
import { classify, type Verdict } from '@/lib/graph/classify'
import { faultOf, unanswered } from '@/lib/graph/error'
import type { Observation } from '@/lib/graph/observation'
import { detailCalls, failedLook, type Known, observationCalls, type Target } from '@/lib/graph/observe'
import { readDetails, readObservation } from '@/lib/graph/read-observation'
import { send } from '@/lib/graph/send'
import type { Delegate } from '@/lib/identity/actor'
import type { EngineState, RunContext } from './context'

/** `requests`: how many were sent for it, to be counted with what is noted of it. */
type Looked = { requests: number } & (
  | { status: 'seen'; observation: Observation }
  | { status: 'failed'; verdict: Verdict }
)

/**
 * One observation: one `$batch`. Only when it finds an application that we had not known of, a second one reads what
 * hangs on it.
 */
export async function lookAtTenant({ lease }: RunContext, by: Delegate, state: EngineState): Promise<Looked> {
  const { connection, blueprint } = state
  const known = knownOf(state)
  const target: Target = {
    uniqueName: blueprint.uniqueName,
    adoptedObjectId: connection.adoptedObjectId,
    redirectUri: blueprint.redirectUri,
    known,
    portalClientId: env().CUSTOMER_CLIENT_ID,
  }
  const first = await readAll(by, observationCalls(target), lease.signal)
  if (first.status === 'failed') return { ...first, requests: 1 }
  const observation = readObservation(first.answers, target)
  if (!observation)
    return { status: 'failed', verdict: { kind: 'wait', for: 'unavailable', seconds: null }, requests: 1 }
  if (!observation.application || observation.application.objectId === known?.objectId)
    return { status: 'seen', observation, requests: 1 }

  const second = await readAll(by, detailCalls(observation.application), lease.signal)
  if (second.status === 'failed') return { ...second, requests: 2 }
  const details = readDetails(second.answers, observation.microsoftGraphId)
  return { status: 'seen', observation: { ...observation, ...details }, requests: 2 }
}

function knownOf({ connection, expectations }: EngineState): Known | null {
  const { applicationObjectId: objectId, applicationId } = connection
  return objectId && applicationId ? { objectId, applicationId } : expectations.application
}

type Answers = { status: 'read'; answers: GraphAnswer[] } | { status: 'failed'; verdict: Verdict }

async function readAll(by: Delegate, calls: GraphCall[], signal: AbortSignal): Promise<Answers> {
  const asked = { namesFreshObject: false, credential: null }
  const outer = await send(by, batch(calls, 'parallel'), crypto.randomUUID(), signal).catch(() => {
    signal.throwIfAborted()
    return null
  })
  if (!outer) return { status: 'failed', verdict: classify(unanswered, asked) }
  const answers = batchAnswers(outer, calls.length)
  if (!answers) return { status: 'failed', verdict: classify(faultOf(outer), asked) }
  const failed = failedLook(answers)
  return failed ? { status: 'failed', verdict: classify(faultOf(failed), asked) } : { status: 'read', answers }
}
