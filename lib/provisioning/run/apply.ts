import { randomBytes } from 'node:crypto'
import { recordAttempt } from '@/lib/credentials/attempt'
import type { Tx } from '@/lib/db'
import { type GraphAnswer, isOk } from '@/lib/graph/call'
import { faultOf, unanswered } from '@/lib/graph/error'
import { withAnswer } from '../decide/expectations'
import { learn } from '../decide/learn'
import { renewed } from '../decide/patience'
import { expected, type Refusal } from '../decide/state'
import type { Step } from '../decide/step'
import { beforeOf } from '../plan/before'
import { type Change, isUpsert, keyOf } from '../plan/change'
import { attemptNameOf, requestFor, type SecretToAsk } from '../plan/requests'
import { addEvent, setRunStateFrom } from '../store'
import type { EngineState, RunContext } from './context'
import { memoryOf } from './memory-of'
import { recordAnswer } from './record/record-answer'
import { firstRefusal, idsOf, sendAll } from './send-changes'
import { countRequests, type Intention, intend, settle } from './store'

type Apply = Extract<Step, { do: 'apply' }>
type Intended = Intention & { attempt: number }

/**
 * One round: intent committed, one request sent, the answer committed before anything else happens. Where the answer is
 * lost the ledger says *unsettled* and the next look tells what became of it.
 */
export async function apply(context: RunContext, step: Apply, before: EngineState): Promise<EngineState> {
  const { changes, by } = step
  const { observed } = before
  if (!observed) throw new Error('Nothing is written before the tenant was looked at')
  const secret = secretToAsk(before, step)
  const standing = expected(observed, before)
  const calls = changes.map((change) => requestFor(change, before.blueprint, idsOf(standing), secret))
  const clientRequestId = crypto.randomUUID()
  const attempts = new Map(before.attempts)
  const intentions = changes.map((change, index): Intended => {
    const attempt = (attempts.get(keyOf(change)) ?? 0) + 1
    attempts.set(keyOf(change), attempt)
    const { personId } = by.customer
    const properties = { before: beforeOf(change, standing), after: calls[index]?.body ?? null }
    return { change: keyOf(change), attempt, clientRequestId, personId, ...properties }
  })
  await context.lease.write((tx) => intendAll(tx, context, before, { changes, secret, intentions }))

  const began = performance.now()
  const answers = await sendAll(by, changes, calls, clientRequestId, context.lease.signal)
  const milliseconds = Math.round(performance.now() - began)

  const recorded = await context.lease.write((tx) =>
    recordAll(tx, context, before, { changes, answers, intentions, secret, milliseconds }),
  )
  const state = { ...recorded, attempts, memory: await memoryOf(context, recorded) }
  return settled(state, step, firstRefusal(changes, answers))
}

/** What is known after it: how far the last look still counts, and what a refusal teaches. */
function settled(state: EngineState, step: Apply, refusal: Refusal | null): EngineState {
  const { expectations, patience } = state
  if (refusal) {
    const tried = { ...aged(state, 'surpassed'), patience: { ...patience, repeats: patience.repeats + 1 } }
    return learn(tried, refusal, step, new Date())
  }
  const isUnseen = step.changes.some(({ kind }) => kind === 'restore application' || expectations.stands.includes(kind))
  return isUnseen ? aged(state, 'outdated') : { ...aged(state, 'surpassed'), patience: renewed(patience) }
}

function aged(state: EngineState, age: 'surpassed' | 'outdated'): EngineState {
  return { ...state, observed: state.observed && { ...state.observed, age } }
}

async function intendAll(
  tx: Tx,
  { runId, lease }: RunContext,
  { connection }: EngineState,
  round: { changes: readonly Change[]; secret: SecretToAsk; intentions: Intended[] },
): Promise<void> {
  const { changes, secret, intentions } = round
  if (changes.some((change) => change.kind === 'add secret'))
    await recordAttempt(tx, { connectionId: connection.id, runId, kind: 'secret', attemptName: secret.attemptName })
  await setRunStateFrom(tx, runId, ['needs_person', 'waiting'], { state: 'running', reason: null, waitingUntil: null })
  await addEvent(tx, runId, 'making', { changes: changes.map(keyOf) })
  await intend(tx, runId, lease.fence, intentions)
}

type Round = {
  changes: readonly Change[]
  answers: (GraphAnswer | undefined)[]
  intentions: Intended[]
  secret: SecretToAsk
  milliseconds: number
}

async function recordAll(tx: Tx, context: RunContext, before: EngineState, round: Round): Promise<EngineState> {
  const { runId } = context
  const { changes, answers, intentions, secret, milliseconds } = round
  let state = before
  const done: string[] = []
  for (const [index, change] of changes.entries()) {
    const answer = answers[index]
    const key = { runId, change: keyOf(change), attempt: intentions[index]?.attempt ?? 1 }
    if (answer && isOk(answer)) {
      const recorded = await recordAnswer(tx, context, state, change, answer, secret)
      state = { ...recorded, expectations: withAnswer(recorded.expectations, change, answer) }
      await settle(tx, key, { outcome: 'done', status: answer.status, code: null, requestId: answer.requestId })
      if (!isOnlySaidToStand(change, answer)) done.push(keyOf(change))
    } else {
      const { status, code, requestId } = answer ? faultOf(answer) : unanswered
      await settle(tx, key, { outcome: status === 0 ? 'unsettled' : 'refused', status, code, requestId })
    }
  }
  await countRequests(tx, runId, 1)
  if (done.length > 0) await addEvent(tx, runId, 'made', { changes: done, milliseconds })
  return state
}

/** An upsert that was answered without what it made: the next look shows whether it stands, and only then is it told. */
function isOnlySaidToStand(change: Change, { status }: GraphAnswer): boolean {
  return isUpsert(change) && status === 204
}

/** A name nobody else uses, so that a lost answer can be recognised. Read only where a secret is among the changes. */
function secretToAsk({ connection }: EngineState, { secretEndsAt }: Apply, now = new Date()): SecretToAsk {
  const attemptName = attemptNameOf(
    connection.environment,
    now.toISOString().slice(0, 10),
    randomBytes(6).toString('hex'),
  )
  return { attemptName, endsAt: secretEndsAt ?? now }
}
