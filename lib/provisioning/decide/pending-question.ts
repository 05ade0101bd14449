import type { Blueprint } from '@/lib/blueprint/blueprint'
import type { Observation } from '@/lib/graph/observation'
import { additionsOf, type Difference, differenceOf, questionOf } from '../plan/difference'
import type { RunState } from './state'
import type { NeedsPerson, PersonReason } from './step'

const reasons: Record<Difference['kind'], PersonReason> = {
  adoptable: 'adopt',
  deleted: 'restore',
  changes: 'confirm_difference',
  additions: 'additions',
}

/** What a person has to say something about before this run may write; null when nothing is. */
export function pendingQuestion(state: RunState, observation: Observation, now: Date): NeedsPerson | null {
  const { blueprint, confirmed, connection, memory, isAgreed } = state
  const difference =
    (isWatchful(state) ? additionsOf(observation, memory, connection.baseline, confirmed) : null) ??
    (isAgreed
      ? questionOf(blueprint, withOurName(observation, blueprint), memory, confirmed, now)
      : differenceOf(blueprint, observation, memory, confirmed, now))
  return difference && { status: 'needs_person', reason: reasons[difference.kind], difference }
}

/**
 * A run that has begun is not asked again whose registration to use; but what somebody deleted since is not made anew
 * unasked, and one that took our name meanwhile is not ours.
 */
function withOurName(observation: Observation, { uniqueName }: Blueprint): Observation {
  return { ...observation, adoptable: observation.adoptable.filter((one) => one.uniqueName === uniqueName) }
}

/**
 * A colleague lends authority to what somebody else set up, and an undo takes away what others may have come to use. While
 * a colleague is waited for, nobody's return may quietly make additions part of what stood.
 */
function isWatchful({ intent, isAgreed, delegates, connection, hasWaited }: RunState): boolean {
  if (intent === 'undo') return !isAgreed
  return (
    hasWaited || connection.stage === 'needs_colleague' || delegates.some(({ customer }) => customer.intent === 'grant')
  )
}
