import type { Blueprint } from '@/lib/blueprint/blueprint'
import type { Seen } from '@/lib/graph/observation'
import { type Difference, differenceOf, questionOf, strangersOf } from '../plan/difference'
import type { Memory } from '../plan/memory'
import type { PersonReason } from '../view/view'
import type { Ending, Working } from './working'

const reasons: Record<Difference['kind'], PersonReason> = {
  adoptable: 'adopt',
  deleted: 'restore',
  changes: 'confirm_difference',
  strangers: 'strangers',
}

/** What a person has to say something about before this run may write; null when nothing is. */
export function unanswered(working: Working, seen: Seen, memory: Memory, now: Date): Ending | null {
  const { blueprint, confirmed, connection, mayWrite } = working
  const difference =
    (isWatchful(working) ? strangersOf(seen, memory, connection.standing, confirmed) : null) ??
    (mayWrite
      ? questionOf(blueprint, withOurName(seen, blueprint), memory, confirmed, now)
      : differenceOf(blueprint, seen, memory, confirmed, now))
  return difference && { status: 'needs_person', reason: reasons[difference.kind], difference }
}

/**
 * A run that has begun to write is not asked again whose registration to use; but what somebody deleted since is not made
 * anew unasked, and one that took our name meanwhile is not ours.
 */
function withOurName(seen: Seen, { uniqueName }: Blueprint): Seen {
  return { ...seen, adoptable: seen.adoptable.filter((one) => one.uniqueName === uniqueName) }
}

/**
 * A colleague lends authority to what somebody else set up, and an undo takes away what others may have come to use. While
 * a colleague is waited for, nobody's return may quietly make newcomers part of what stood.
 */
function isWatchful({ intent, mayWrite, delegates, connection }: Working): boolean {
  if (intent === 'undo') return !mayWrite
  return connection.stage === 'needs_colleague' || delegates.some(({ customer }) => customer.intent === 'grant')
}
