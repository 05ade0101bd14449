import type { Tx } from '@/lib/db'
import { sendJobs } from '@/lib/queue/queue'
import { haltedRuns } from './store'

/** A stop is lifted: what it halted goes on by itself. @param customerId null for all. Returns how many. */
export async function wakeRuns(tx: Tx, customerId: string | null): Promise<number> {
  const runs = await haltedRuns(tx, customerId)
  await sendJobs(tx, 'run', runs)
  return runs.length
}
