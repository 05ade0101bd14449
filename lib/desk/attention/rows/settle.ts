import { asStaff, asWorker, type Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { nextChaseOf } from '../chases'
import type { Facts } from '../facts'
import { reasonKinds, turnOf } from '../reason'
import { nextChangeOf, reasonsOf } from '../reasons'
import { factsOf } from './facts-store'
import { type AttentionRow, forgetStale, isAnythingDue, keepAttention, lockDue } from './store'

/** As many as one transaction takes on, in a moment. */
const batch = 100

/**
 * Before staff read what needs them: what has changed since is worked out first, as much as a page can wait for, their own last
 * press before all. Says whether something is left for the worker.
 */
export async function settleForPage(staff: Staff, now = new Date()): Promise<boolean> {
  if (!(await isAnythingDue(asStaff(staff), now))) return false
  await asStaff(staff, (tx) => settleSome(tx, now, 'newest'))
  return isAnythingDue(asStaff(staff), now)
}

/** All of it, for the worker's minute; ends early when told to. */
export async function settleAttention(stop: AbortSignal, now = new Date()): Promise<void> {
  while (!stop.aborted && (await asWorker((tx) => settleSome(tx, now, 'oldest'))) > 0);
}

async function settleSome(tx: Tx, now: Date, first: 'oldest' | 'newest'): Promise<number> {
  const ids = await lockDue(tx, now, batch, first)
  if (ids.length === 0) return 0
  await forgetStale(tx, ids)
  const facts = await factsOf(tx, ids)
  await keepAttention(
    tx,
    [...facts].map(([connectionId, known]) => rowOf(connectionId, known, now)),
  )
  return ids.length
}

export function rowOf(connectionId: string, facts: Facts, now: Date): AttentionRow {
  const reasons = reasonsOf(facts, now)
  const [worst] = reasons
  return {
    connectionId,
    turn: worst ? turnOf(worst) : null,
    place: worst ? reasonKinds.indexOf(worst.kind) : null,
    since: worst?.since ?? null,
    reasons,
    nextChangeAt: nextChangeOf(facts, now),
    chaseAt: nextChaseOf(reasons, facts),
  }
}
