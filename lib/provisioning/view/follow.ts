import { setTimeout as delay } from 'node:timers/promises'
import { eventsOf, runById } from './store'

/** How often the database is asked for news of one run. */
const lookMilliseconds = 400

/** The connection a run belongs to, so that the caller can check who may follow it; null for an unknown run. */
export async function connectionOfRun(runId: string): Promise<string | null> {
  return (await runById(runId))?.connectionId ?? null
}

/**
 * Numbers of the events after `after`, as they happen, until the signal ends it. Only numbers: what happened is read by
 * the page, which asks who is looking.
 */
export async function* follow(runId: string, after: number, signal: AbortSignal): AsyncGenerator<number> {
  let last = after
  while (!signal.aborted) {
    for (const event of await eventsOf(runId, last)) {
      last = event.seq
      yield last
    }
    await delay(lookMilliseconds, undefined, { signal }).catch(() => {})
  }
}
