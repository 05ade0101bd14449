import { batch, batchAnswers } from '@/lib/graph/batch'
import { type GraphAnswer, type GraphCall, isOk } from '@/lib/graph/call'
import { classify, type Verdict } from '@/lib/graph/classify'
import { faultOf, type GraphFault, unanswered } from '@/lib/graph/error'
import type { Observation } from '@/lib/graph/observation'
import { send } from '@/lib/graph/send'
import type { Delegate } from '@/lib/identity/actor'
import type { Refusal } from '../decide/state'
import { type Change, isAboutApplication } from '../plan/change'
import type { Ids } from '../plan/requests'
import { tellsWhatItMade } from './record/record-answer'

/** The answers in the order of the changes; undefined: nobody knows whether that one was worked. */
export async function sendAll(
  by: Delegate,
  changes: readonly Change[],
  calls: GraphCall[],
  clientRequestId: string,
  signal: AbortSignal,
): Promise<(GraphAnswer | undefined)[]> {
  const [only] = calls
  const call = calls.length === 1 && only ? only : batch(calls, 'serial')
  const outer = await send(by, call, clientRequestId, signal).catch(() => null)
  signal.throwIfAborted()
  const answers = outer ? answersIn(outer, calls.length) : []
  return changes.map((change, index) => heard(change, answers[index]))
}

/** A refusal of the whole is every step's; a success that holds no answers answers none of them. */
function answersIn(outer: GraphAnswer, count: number): GraphAnswer[] {
  if (count === 1) return [outer]
  const answers = batchAnswers(outer, count)
  return answers ?? (isOk(outer) ? [] : Array.from({ length: count }, () => outer))
}

/** What was worked but tells nothing is a lost answer: a success without what it made, a batch without its steps. */
function heard(change: Change, answer: GraphAnswer | undefined): GraphAnswer | undefined {
  if (!answer || answer.status === 0) return undefined
  return isOk(answer) && !tellsWhatItMade(change, answer) ? undefined : answer
}

export function firstRefusal(changes: readonly Change[], answers: (GraphAnswer | undefined)[]): Refusal | null {
  for (const [index, change] of changes.entries()) {
    const answer = answers[index]
    if (answer && isOk(answer)) continue
    return { change, changes, verdict: judge(change, answer ? faultOf(answer) : unanswered) }
  }
  return null
}

function judge(change: Change, fault: GraphFault): Verdict {
  const hasCertificate = isAboutApplication(change)
  return classify(fault, {
    namesFreshObject: change.kind !== 'create application' && !(change.kind === 'assign role' && fault.status === 403),
    credential: change.kind === 'add secret' ? 'secret' : hasCertificate ? 'certificate' : null,
  })
}

export function idsOf(observation: Observation): Ids {
  return {
    applicationObjectId: observation.application?.objectId ?? '',
    applicationId: observation.application?.applicationId ?? '',
    servicePrincipalId: observation.servicePrincipal?.objectId ?? '',
    microsoftGraphId: observation.microsoftGraphId,
  }
}
