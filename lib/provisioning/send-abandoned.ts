import { transaction } from '@/lib/db'
import { sendJob } from '@/lib/queue/queue'
import { abandonedRuns } from './store'

/** Runs whose worker is gone are queued again; a run that somebody works is not touched, its lease says so. */
export async function sendAbandoned(): Promise<void> {
  const runs = await abandonedRuns()
  if (runs.length === 0) return
  await transaction(async (tx) => {
    for (const { id } of runs) await sendJob(tx, 'run', { runId: id })
  })
}
