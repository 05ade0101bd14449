import { randomBytes } from 'node:crypto'
import { recordAttempt } from '@/lib/credentials/attempt'
import { nextShorterEnd, secretEnd } from '@/lib/credentials/lifetime'
import type { Tx } from '@/lib/db'
import { batch, batchAnswers } from '@/lib/graph/batch'
import { type GraphAnswer, type GraphCall, isOk } from '@/lib/graph/call'
import { classify, type Verdict } from '@/lib/graph/classify'
import { faultOf, type GraphFault, unanswered } from '@/lib/graph/error'
import type { Observation } from '@/lib/graph/observation'
import { send } from '@/lib/graph/send'
import type { Delegate } from '@/lib/identity/actor'
import { beforeOf } from '../plan/before'
import { type Change, isAboutApplication, keyOf } from '../plan/change'
import { type Ids, requestFor, type SecretToAsk } from '../plan/requests'
import { addEvent, setRunStateFrom } from '../store'
import { keepAnswer, tellsWhatItMade } from './keep-answer'
import { type Made, withAnswer } from './made'
import { countRequests, type Intention, intend, settle } from './store'
import type { Working } from './working'

export type Applied = {
  failed: { change: Change; verdict: Verdict } | null
  /** Something stands now whose properties only a look can tell. */
  isUnseen: boolean
}

/**
 * One round: intent committed, one request sent, the answer committed before anything else happens. Where the answer is
 * lost the ledger says *unsettled* and the next look tells what became of it.
 */
export async function apply(
  working: Working,
  delegate: Delegate,
  changes: Change[],
  observation: Observation,
): Promise<Applied> {
  const secret = secretToAsk(working)
  if (!secret && changes.some((change) => change.kind === 'add secret'))
    return { failed: { change: { kind: 'add secret' }, verdict: { kind: 'credential_forbidden' } }, isUnseen: false }
  const asking = secret ?? { attemptName: '', endsAt: new Date() }
  const calls = changes.map((change) => requestFor(change, working.blueprint, idsOf(observation), asking))
  const clientRequestId = crypto.randomUUID()
  working.askedEnd = secret?.endsAt ?? null
  const intentions = changes.map((change, index) => ({
    change: keyOf(change),
    attempt: nextAttempt(working, keyOf(change)),
    clientRequestId,
    personId: delegate.customer.personId,
    before: beforeOf(change, observation),
    after: calls[index]?.body ?? null,
  }))
  await working.lease.write((tx) => intendAll(tx, working, changes, asking, intentions))
  const began = performance.now()
  const sent = await sendAll(working, delegate, calls, clientRequestId)
  const answers = changes.map((change, index) => heard(change, sent[index]))
  const milliseconds = Math.round(performance.now() - began)

  working.made = await working.lease.write(async (tx) => {
    let made: Made = working.made
    for (const [index, change] of changes.entries()) {
      const answer = answers[index] ?? null
      const key = { runId: working.runId, change: keyOf(change), attempt: intentions[index]?.attempt ?? 1 }
      if (answer && isOk(answer)) {
        await keepAnswer(tx, working, change, answer, asking)
        made = withAnswer(made, change, answer)
        await settle(tx, key, { outcome: 'done', status: answer.status, code: null, requestId: answer.requestId })
      } else {
        const fault = answer ? faultOf(answer) : unanswered
        const outcome = fault.status === 0 ? 'unsettled' : 'refused'
        await settle(tx, key, { outcome, status: fault.status, code: fault.code, requestId: fault.requestId })
      }
    }
    const done = changes.filter((_, index) => isDone(answers[index]))
    await countRequests(tx, working.runId, 1)
    if (done.length > 0) await addEvent(tx, working.runId, 'made', { changes: done.map(keyOf), milliseconds })
    return made
  })
  const isUnseen = changes.some(({ kind }) => kind === 'restore application' || working.made.stands.includes(kind))
  return { failed: firstFailure(changes, answers), isUnseen }
}

function nextAttempt({ attempts }: Working, key: string): number {
  const attempt = (attempts.get(key) ?? 0) + 1
  attempts.set(key, attempt)
  return attempt
}

const isDone = (answer: GraphAnswer | undefined) => answer !== undefined && isOk(answer)

async function intendAll(
  tx: Tx,
  working: Working,
  changes: Change[],
  secret: SecretToAsk,
  intentions: (Intention & { attempt: number })[],
) {
  const { connection, runId, lease } = working
  if (changes.some((change) => change.kind === 'add secret'))
    await recordAttempt(tx, { connectionId: connection.id, runId, kind: 'secret', attemptName: secret.attemptName })
  await setRunStateFrom(tx, runId, ['needs_person', 'waiting'], { state: 'running', reason: null, waitingUntil: null })
  await addEvent(tx, runId, 'making', { changes: changes.map(keyOf) })
  await intend(tx, runId, lease.fence, intentions)
}

/** Undefined in the answers: nobody knows whether that request was worked. */
async function sendAll(working: Working, delegate: Delegate, calls: GraphCall[], clientRequestId: string) {
  const [only] = calls
  const call = calls.length === 1 && only ? only : batch(calls, 'serial')
  const outer = await send(delegate, call, clientRequestId, working.lease.signal).catch(() => null)
  working.lease.signal.throwIfAborted()
  if (!outer) return []
  if (calls.length === 1) return [outer]
  return batchAnswers(outer, calls.length) ?? calls.map(() => outer)
}

/** What was worked but tells nothing is a lost answer: a success without what it made, a batch without its steps. */
function heard(change: Change, answer: GraphAnswer | undefined): GraphAnswer | undefined {
  if (!answer || answer.status === 0) return undefined
  return isOk(answer) && !tellsWhatItMade(change, answer) ? undefined : answer
}

function firstFailure(changes: Change[], answers: (GraphAnswer | undefined)[]): Applied['failed'] {
  for (const [index, change] of changes.entries()) {
    const answer = answers[index]
    if (answer && isOk(answer)) continue
    return { change, verdict: judge(change, answer ? faultOf(answer) : unanswered) }
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

function idsOf(observation: Observation): Ids {
  return {
    applicationObjectId: observation.application?.objectId ?? '',
    applicationId: observation.application?.applicationId ?? '',
    servicePrincipalId: observation.servicePrincipal?.objectId ?? '',
    microsoftGraphId: observation.microsoftGraphId,
  }
}

/** A name nobody else uses, so that a lost answer can be recognised; null when even the shortest lifetime was refused. */
function secretToAsk({ connection, refusedEnd }: Working, now = new Date()): SecretToAsk | null {
  const endsAt = refusedEnd ? nextShorterEnd(now, refusedEnd) : secretEnd(now, connection.secretLifetimeDays)
  const attemptName = `Spencer ${connection.environment} ${now.toISOString().slice(0, 10)} ${randomBytes(6).toString('hex')}`
  return endsAt && { attemptName, endsAt }
}
