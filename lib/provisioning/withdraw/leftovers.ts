import { setTimeout as delay } from 'node:timers/promises'
import { asWorker, type Tx } from '@/lib/db'
import type { Delegate } from '@/lib/identity/actor'
import { eraseRetiredTokens, retiredDelegates } from '@/lib/identity/tokens/retired-token'
import { tellLeft } from '../tell-left'
import { whoWithdraws } from './delegate'
import { giveBack } from './give-back'
import { recordWithdrawal } from './record'
import { connectionsOf, consentAge, isNeededByOthers, keptOf, leftIn, replaceWithdrawal } from './store'
import { type Withdrawal, withTries } from './withdrawal'

type Lent = { runId: string; delegate: Delegate }

/** Somebody tries again every minute: within one, patience is short. */
const longestMilliseconds = 15_000

/** A consent this old has reached every replica that will ever show it. */
const copiedMilliseconds = 2 * 60_000

/** A service principal this old is on every replica: one that is not found is gone. */
const settledMilliseconds = 10 * 60_000

/** Before a token ends this soon, it is said plainly who has to look themselves. */
const lastMilliseconds = 2 * 60_000

type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

/**
 * Withdraws what runs left behind when they came to rest, tenant by tenant, for as long as the tokens they were lent last.
 * @param pause how the time between two looks is passed
 */
export async function withdrawLeftovers(stop: AbortSignal, pause: Pause = passTime): Promise<void> {
  const byTenant = Map.groupBy(await retiredDelegates(), ({ delegate }) => delegate.customer.tenantId)
  for (const [tenantId, lent] of byTenant) await withdrawIn(tenantId, lent, stop, pause)
}

async function withdrawIn(tenantId: string, lent: Lent[], signal: AbortSignal, pause: Pause): Promise<void> {
  const begun = await asWorker((tx) => begin(tx, tenantId, lent))
  if (!begun) return
  const by = whoWithdraws(
    lent.map(({ delegate }) => delegate),
    new Date(),
  )
  const withdrawal: Withdrawal = by
    ? await tryNow(
        begun.own.map(({ id }) => id),
        by,
        signal,
        pause,
      )
    : { is: 'unknown', why: 'no_token', triesUntil: null }
  await asWorker(async (tx) => {
    const recorded = await recordWithdrawal(tx, begun, withdrawal)
    if (withdrawal.is === 'yes' || withdrawal.triesUntil !== null) return
    await eraseRetiredTokens(tx, recorded)
    for (const run of await connectionsOf(tx, recorded)) await tellLeft(tx, run, 'access')
  })
}

/** Null while another run works with the consent. */
async function begin(tx: Tx, tenantId: string, lent: Lent[]) {
  if (await isNeededByOthers(tx, tenantId, null)) return null
  const runIds = [...new Set(lent.map(({ runId }) => runId))]
  const triesUntil = new Date(Math.max(...lent.map(({ delegate }) => delegate.expiresAt.getTime())))
  for (const kept of await keptOf(tx, runIds))
    if (kept.withdrawal === null) await replaceWithdrawal(tx, kept, { is: 'unknown', why: 'not_yet', triesUntil })
  const left = await leftIn(tx, tenantId)
  return { own: await keptOf(tx, runIds), left: left.filter(({ id }) => !runIds.includes(id)) }
}

async function tryNow(runIds: string[], by: Delegate, signal: AbortSignal, pause: Pause): Promise<Withdrawal> {
  const age = await consentAge(asWorker(), runIds)
  const nothing = async () => {}
  const asking = { by, signal, isYoung: age < settledMilliseconds, count: nothing, onRemoval: nothing }
  const known = {
    held: null,
    seenAt: new Date(),
    removal: 'not begun' as const,
    mayBeGone: age > copiedMilliseconds,
    removedIds: [],
    isDoubted: false,
    absences: 0,
    isRefused: false,
  }
  const pass = (milliseconds: number) => pause(milliseconds, signal)
  const { withdrawn, isFinal } = await giveBack(asking, known, { longestMilliseconds, pass })
  const isOver = isFinal || by.expiresAt.getTime() - Date.now() < lastMilliseconds
  return withTries(withdrawn, isOver ? null : by.expiresAt)
}

const passTime: Pause = (milliseconds, signal) => delay(milliseconds, undefined, { signal })
