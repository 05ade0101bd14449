import type { Seen } from '../../graph/seen'
import { type Difference, differenceOf, strangersOf } from '../plan/difference'
import type { Memory } from '../plan/memory'
import type { PersonReason } from '../shown/view'
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
    (mayWrite ? null : differenceOf(blueprint, seen, memory, confirmed, now))
  return difference && { status: 'needs_person', reason: reasons[difference.kind], difference }
}

/**
 * A colleague lends authority to what somebody else set up, and an undo takes away what others may have come to use. While
 * a colleague is waited for, nobody's return may quietly make newcomers part of what stood.
 */
function isWatchful({ intent, mayWrite, delegates, connection }: Working): boolean {
  if (intent === 'undo') return !mayWrite
  return connection.stage === 'needs_colleague' || delegates.some(({ customer }) => customer.intent === 'grant')
}
