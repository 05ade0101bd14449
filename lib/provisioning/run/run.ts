import { setTimeout as delay } from 'node:timers/promises'
import { log } from '@/lib/log'
import { decide } from '../decide/decide'
import { begin } from './begin'
import { conclude } from './conclude'
import type { Pause } from './context'
import { halt, withStop } from './halt'
import { type Lease, LeaseLost, takeLease } from './lease'
import { perform } from './perform'

/**
 * Works one run as far as it can go: to its end, to where a person is needed, or until another worker took it over.
 * Returns at once when there is nothing to do.
 *
 * @param pause how the time between two looks is passed
 */
export async function work(runId: string, stop: AbortSignal, pause: Pause = passTime): Promise<void> {
  const lease = await takeLease(runId, stop)
  if (!lease) return
  try {
    await reconcile(lease, pause)
  } catch (error) {
    if (error instanceof LeaseLost || lease.signal.aborted) log().warn({ runId }, 'run left to another worker')
    else throw error
  } finally {
    await lease.release()
  }
}

/**
 * Looks, plans, makes what is ready, and looks again until the plan is empty on what Graph itself shows. A run that died
 * anywhere is simply this, run again.
 */
async function reconcile(lease: Lease, pause: Pause): Promise<void> {
  const begun = await begin(lease, pause)
  for (let { state } = begun; ; ) {
    state = await withStop(state)
    const step = decide(state, new Date())
    if (step.do === 'halt') return halt(begun.context)
    if (step.do === 'ask' || step.do === 'end') return conclude(begun.context, state, step.outcome)
    state = await perform(begun.context, step, state)
  }
}

const passTime: Pause = (milliseconds, signal) => delay(milliseconds, undefined, { signal })
