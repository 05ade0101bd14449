import { asWorker, type Tx } from '@/lib/db'
import type { ObservedGrant } from '@/lib/graph/observation'
import type { Delegate } from '@/lib/identity/actor'
import { addEvent } from '../store'
import { whoWithdraws } from '../withdraw/delegate'
import { giveBack } from '../withdraw/give-back'
import { recordWithdrawal } from '../withdraw/record'
import { isNeededByOthers, type Kept, keptOf, leftIn, setWithdrawal, wasGoneSince } from '../withdraw/store'
import { type Withdrawal, withTries } from '../withdraw/withdrawal'
import type { EngineState, RunContext } from './context'
import { countRequests, hasBegunToWithdraw } from './store'
import { pass } from './wait'

/** Copies are usually there within half a minute. */
const longestMilliseconds = 30_000

/**
 * Once a run has nothing left to write, the consent that this portal itself was given goes, with the last run of the tenant
 * that works with it. Where that is not seen, the run comes to rest all the same, and `withdraw/leftovers` tries on for as
 * long as the token lasts.
 */
export async function withdraw(
  context: RunContext,
  state: EngineState,
  shown: readonly ObservedGrant[] | null,
): Promise<Withdrawal> {
  const { lease, runId } = context
  const { tenantId } = state.connection
  const by = whoWithdraws(state.delegates, new Date())
  const until = by?.expiresAt ?? null
  const { isLast, own, left } = await lease.write((tx) => beginTo(tx, runId, tenantId, until))
  const withdrawal: Withdrawal = !by
    ? { is: 'unknown', why: 'no_token', triesUntil: null }
    : isLast
      ? await tryNow(context, state, by, shown)
      : { is: 'unknown', why: 'other_run', triesUntil: until }
  await lease.write(async (tx) => {
    await recordWithdrawal(tx, { own, left }, withdrawal)
    await addEvent(tx, runId, 'withdrawn', {
      is: withdrawal.is,
      tries: withdrawal.is !== 'yes' && withdrawal.triesUntil !== null,
    })
  })
  return withdrawal
}

type Begun = { isLast: boolean; own: Kept[]; left: Kept[] }

/** From here on this run needs the consent no more, and whoever ends after it withdraws. */
async function beginTo(tx: Tx, runId: string, tenantId: string, triesUntil: Date | null): Promise<Begun> {
  const isNeeded = await isNeededByOthers(tx, tenantId, runId)
  await setWithdrawal(tx, [runId], { is: 'unknown', why: isNeeded ? 'other_run' : 'not_yet', triesUntil })
  return { isLast: !isNeeded, own: await keptOf(tx, [runId]), left: await leftIn(tx, tenantId) }
}

async function tryNow(
  context: RunContext,
  { connection }: EngineState,
  by: Delegate,
  shown: readonly ObservedGrant[] | null,
): Promise<Withdrawal> {
  const { lease, runId } = context
  const isBegun = await hasBegunToWithdraw(asWorker(), runId)
  let isTold = isBegun
  const asking = {
    by,
    signal: lease.signal,
    isYoung: true,
    count: () => lease.write((tx) => countRequests(tx, runId, 1)),
    onRemoval: async () => {
      if (!isTold) await lease.write((tx) => addEvent(tx, runId, 'withdrawing', {}))
      isTold = true
    },
  }
  const known = {
    held: shown,
    seenAt: new Date(),
    removal: isBegun ? ('begun' as const) : ('not begun' as const),
    mayBeGone: await wasGoneSince(asWorker(), connection.tenantId, runId),
    removedIds: [],
    isDoubted: isBegun,
    absences: 0,
    isRefused: false,
  }
  const clock = { longestMilliseconds, pass: (ms: number) => pass(context, 'withdrawal', ms) }
  const { withdrawn, isFinal } = await giveBack(asking, known, clock)
  return withTries(withdrawn, isFinal ? null : by.expiresAt)
}
