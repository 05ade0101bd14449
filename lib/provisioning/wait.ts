import { setTimeout as delay } from 'node:timers/promises'
import type { WaitingFor } from '../graph/classify'
import { addEvent, setRunState } from './store'
import type { Working } from './working'

/** Seconds between looks at a condition; the last one repeats. Replication is usually over within half a minute. */
const rhythm = [1, 2, 4, 8, 15]

/** After this long without getting anywhere, a person is asked; the run keeps its place. */
const longestMilliseconds = 5 * 60_000

export const usuallySeconds: Record<WaitingFor, number> = {
  replication: 20,
  throttled: 30,
  unavailable: 30,
  concurrency: 10,
  network: 10,
}

/**
 * Waits before the same condition is looked at again, and tells whoever is watching what for. False when this has taken
 * too long. @param seconds what Microsoft asked for, or null.
 */
export async function wait(working: Working, reason: WaitingFor, seconds: number | null): Promise<boolean> {
  const { patience, lease, runId } = working
  if (patience.milliseconds > longestMilliseconds) return false
  const pause = 1000 * (seconds ?? rhythm[Math.min(patience.waits, rhythm.length - 1)] ?? 15)
  await lease.write(async (tx) => {
    await setRunState(tx, runId, { state: 'waiting', waitingUntil: new Date(Date.now() + pause) })
    await addEvent(tx, runId, 'waiting', { for: reason })
  })
  await delay(pause, undefined, { signal: lease.signal })
  working.patience = { waits: patience.waits + 1, milliseconds: patience.milliseconds + pause }
  return true
}
