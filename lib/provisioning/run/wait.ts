import type { WaitingFor } from '@/lib/graph/classify'
import { addEvent, setRunState } from '../store'
import type { Working } from './working'

/**
 * Seconds between looks at a condition; the last one repeats. What passes by itself is tried again almost at once; copies
 * on Microsoft's other servers are usually there within half a minute.
 */
const rhythms: Record<WaitingFor, readonly number[]> = {
  replication: [0.5, 1, 2, 4, 8, 15],
  throttled: [0.05, 0.2, 0.5, 1, 2, 4, 8, 15],
  unavailable: [0.02, 0.1, 0.5, 2, 5, 15],
  concurrency: [0.5, 1, 2, 5, 10],
  network: [0.02, 0.1, 0.5, 2, 5, 15],
}

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
  const pause = 1000 * (seconds ?? nextOf(rhythms[reason], patience.waits))
  const told = lease.write(async (tx) => {
    await setRunState(tx, runId, { state: 'waiting', waitingUntil: new Date(Date.now() + pause) })
    await addEvent(tx, runId, 'waiting', { for: reason })
  })
  const [written, passed] = await Promise.allSettled([told, working.pause(pause, lease.signal)])
  for (const each of [written, passed]) if (each.status === 'rejected') throw each.reason
  working.patience = { ...patience, waits: patience.waits + 1, milliseconds: patience.milliseconds + pause }
  return true
}

const nextOf = (rhythm: readonly number[], waits: number) => rhythm[Math.min(waits, rhythm.length - 1)] ?? 15
