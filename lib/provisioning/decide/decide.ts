import { nextShorterEnd, secretEnd } from '@/lib/credentials/lifetime'
import type { Verdict, WaitingFor } from '@/lib/graph/classify'
import type { Observation } from '@/lib/graph/observation'
import { type Change, isUpsert, takesAway } from '../plan/change'
import { plan } from '../plan/plan'
import { isOver, type Patience, pauseFor } from './patience'
import { pendingQuestion } from './pending-question'
import { isAbsenceDoubtful, isStanding } from './stale-read'
import { expected, type Refusal, type RunState } from './state'
import type { NeedsPerson, Outcome, Step } from './step'
import { bestTurn, whoIsNeeded, whoReads } from './turn'

/** What to do next, from all that is known and nothing else. */
export function decide(state: RunState, now: Date): Step {
  return rowOf(state, now).step
}

/** The first row that applies, by name. */
export function rowOf(state: RunState, now: Date): Decision {
  const { refusal, observed } = state
  if (refusal) return onRefusal(refusal, state)
  if (!observed || observed.age === 'outdated') return onNothing(state, now)
  const observation = expected(observed, state)
  const isAbsent = isAbsenceDoubtful(state, observed, now)
  const question = isAbsent ? null : pendingQuestion(state, observation, now)
  if (question) return { row: 'a person must say', step: ask(question) }
  const changes = plan(state.blueprint, observation, state.memory, now)
  const isDoubtful = isAbsent || isStanding(changes, state)
  if (observed.age === 'surpassed') return onExpectation(changes, isDoubtful, state, now)
  return onObservation(observed.said, changes, isDoubtful, state, now)
}

/** What was decided, and by which row. */
type Decision = { row: Row; step: Step }

export type Row =
  | 'refused for good'
  | 'refused for too long'
  | 'refused for a while'
  | 'nobody can look'
  | 'not looked yet'
  | 'a person must say'
  | 'nothing is left'
  | 'not shown for too long'
  | 'not shown yet'
  | 'somebody else is needed'
  | 'no lifetime is short enough'
  | 'no name is free'
  | 'stopped by Spencer'
  | 'to be made'

function onRefusal(refusal: Refusal, { patience }: RunState): Decision {
  const { verdict } = refusal
  const lasting = lastingOf(refusal)
  if (lasting) return { row: 'refused for good', step: lasting.status === 'needs_person' ? ask(lasting) : end(lasting) }
  const [reason, seconds] = passingOf(verdict)
  const next = mayRepeat(refusal, patience) ? 'go on' : 'observe'
  return waitOrAsk('refused for a while', 'refused for too long', { reason, seconds, next }, patience)
}

/** Without a look that can be believed nothing is written. */
function onNothing(state: RunState, now: Date): Decision {
  const by = whoReads(state, now)
  if (by) return { row: 'not looked yet', step: { do: 'observe', by } }
  const { challenge } = state
  const needed = challenge === null ? needs('sign_in') : { ...needs('challenge'), challenge }
  return { row: 'nobody can look', step: ask(needed) }
}

/** Something was made since the last look: what is known is gone on with, and looked at again before anything is concluded. */
function onExpectation(changes: Change[], isDoubtful: boolean, state: RunState, now: Date): Decision {
  const turn = changes.length === 0 || isDoubtful ? null : make(changes, state, now)
  return turn ?? onNothing(state, now)
}

/** Only what Graph itself shows ends a run. */
function onObservation(
  said: Observation,
  changes: Change[],
  isDoubtful: boolean,
  state: RunState,
  now: Date,
): Decision {
  const { blueprint, memory, patience } = state
  const isEmpty = plan(blueprint, said, memory, now).length === 0
  if (isEmpty && !isDoubtful) return { row: 'nothing is left', step: end({ status: 'done' }) }
  if (changes.length === 0 || isDoubtful) {
    const wait = { reason: 'replication', seconds: null, next: 'observe' } as const
    return waitOrAsk('not shown yet', 'not shown for too long', wait, patience)
  }
  const turn = make(changes, state, now)
  return turn ?? { row: 'somebody else is needed', step: ask(whoIsNeeded(state, changes, now)) }
}

/** Null when nobody here may make any of it. While Spencer has stopped, only what takes away is made. */
function make(changes: Change[], state: RunState, now: Date): Decision | null {
  const whole = bestTurn(state, changes, now)
  const turn = state.isStopped && whole ? bestTurn(state, changes.filter(goesOn(state)), now) : whole
  if (whole && !turn) return { row: 'stopped by Spencer', step: { do: 'halt' } }
  if (!turn) return null
  if (turn.changes.some(asksForName(state))) return { row: 'no name is free', step: end(stopped('ObjectConflict')) }
  if (!turn.changes.some(({ kind }) => kind === 'add secret'))
    return { row: 'to be made', step: { do: 'apply', ...turn, secretEndsAt: null } }
  const { refusedEnd, connection } = state
  const secretEndsAt = refusedEnd ? nextShorterEnd(now, refusedEnd) : secretEnd(now, connection.secretLifetimeDays)
  if (!secretEndsAt) return { row: 'no lifetime is short enough', step: ask(needs('policy_secret_forbidden')) }
  return { row: 'to be made', step: { do: 'apply', ...turn, secretEndsAt } }
}

/** What Graph refused as another's, and no look has shown whose. */
function asksForName({ nameRefused, blueprint }: RunState): (change: Change) => boolean {
  if (nameRefused !== blueprint.uniqueName) return () => false
  return (change) =>
    change.kind === 'create application' || (change.kind === 'update application' && 'uniqueName' in change.patch)
}

/** An undo takes away whatever it does, by updates too. */
function goesOn({ intent }: RunState): (change: Change) => boolean {
  return (change) => intent === 'undo' || takesAway(change)
}

/** What no waiting mends; null for what passes. */
function lastingOf({ verdict, change }: Refusal): Outcome | null {
  switch (verdict.kind) {
    case 'credential_forbidden':
      return needs(change?.kind === 'add secret' ? 'policy_secret_forbidden' : 'policy_certificate_refused')
    case 'certificate_refused':
    case 'role':
    case 'quota':
      return needs(verdict.kind)
    case 'stop':
      return stopped(verdict.code)
    default:
      return null
  }
}

/** What is waited for, and how many seconds where Microsoft said so. */
function passingOf(verdict: Verdict): [WaitingFor, number | null] {
  if (verdict.kind === 'wait') return [verdict.for, verdict.seconds]
  return [verdict.kind === 'already' ? 'replication' : 'unavailable', null]
}

/** How often a request that replicas stood in the way of is sent again before the tenant is looked at anew. */
const mostRepeats = 2

/**
 * The same changes may go again without a look: nothing of them happened, or what happened cannot happen twice. Whether a
 * secret was made can only be seen, so a lost answer to that is always looked up.
 */
function mayRepeat({ verdict, changes }: Refusal, { repeats }: Patience): boolean {
  if (verdict.kind !== 'wait' || changes.length === 0) return false
  if (verdict.for === 'throttled' || changes.every(isUpsert)) return true
  return verdict.for === 'replication' && repeats <= mostRepeats
}

type Wait = { reason: WaitingFor; seconds: number | null; next: 'observe' | 'go on' }

function waitOrAsk(row: Row, tooLong: Row, { reason, seconds, next }: Wait, patience: Patience): Decision {
  if (isOver(patience)) return { row: tooLong, step: ask(needs('slow')) }
  const milliseconds = pauseFor(reason, patience, seconds)
  return { row, step: { do: 'wait', for: reason, milliseconds, next } }
}

const needs = (reason: NeedsPerson['reason']): NeedsPerson => ({ status: 'needs_person', reason })
const stopped = (code: string): Outcome => ({ status: 'stopped', code })
const ask = (outcome: NeedsPerson): Step => ({ do: 'ask', outcome })
const end = (outcome: Outcome): Step => ({ do: 'end', outcome })
