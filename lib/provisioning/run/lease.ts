import { randomUUID } from 'node:crypto'
import { type Tx, transaction } from '@/lib/db'
import { claim, extendLease, leaseSeconds, releaseLease, renewLease } from './store'

/** Somebody else works this run now, or nobody can know: stop, and write nothing more. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

export type Lease = {
  readonly runId: string
  readonly fence: number
  /** Aborts what is under way when the lease is lost. */
  readonly signal: AbortSignal
  /** One transaction that happens only while the lease is ours. @throws LeaseLost */
  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  release(): Promise<void>
}

/** Null when another worker holds the run or it needs no work. The lease renews itself until it is released or lost. */
export async function takeLease(runId: string, stop: AbortSignal): Promise<Lease | null> {
  const fence = await claim(runId, randomUUID())
  if (fence === null) return null
  const lost = new AbortController()
  const beat = setInterval(renew, (leaseSeconds * 1000) / 4)
  let renewedAt = performance.now()

  async function renew() {
    const began = performance.now()
    const isOurs = await renewLease(runId, fence as number).catch(() => null)
    if (isOurs) renewedAt = began
    if (isOurs === false || performance.now() - renewedAt > leaseSeconds * 1000) lost.abort(new LeaseLost())
  }

  return {
    runId,
    fence,
    signal: AbortSignal.any([lost.signal, stop]),
    write: (work) =>
      transaction(async (tx) => {
        if (lost.signal.aborted || !(await extendLease(tx, runId, fence))) throw new LeaseLost()
        return work(tx)
      }),
    async release() {
      clearInterval(beat)
      await transaction((tx) => releaseLease(tx, runId, fence))
    },
  }
}
