import { runOf } from '@/e2e/fixtures/runs'
import { db } from '@/lib/db'
import { sendAbandoned } from '@/lib/provisioning/send-abandoned'
import { Broken } from './broken'
import { clock } from './clock'
import { endLease } from './take-over'
import { untilQuiet } from './until-quiet'
import { startWorker } from './worker'

/** More turns than any schedule has faults; a run that needs them all does not come to an end. */
const mostTurns = 40

/**
 * Plays the queue: gives a run to workers, one after another, until it needs no more work. A worker that died is noticed by
 * its lease and the run is sent again, by lib itself; a run that nobody would ever be told of is lost work.
 */
export async function drive(run: { runId: string; tenantId: string }, workers = 1): Promise<void> {
  const { runId } = run
  for (let turn = 0; turn < mostTurns; turn++) {
    const { state } = await runOf(runId)
    if (state !== 'queued' && state !== 'running' && state !== 'waiting') return
    if ((await takeJob(runId)) === 0) {
      await untilQuiet() // the last sign of life of a worker that died renews its lease
      await endLease(runId)
      await sendAbandoned()
      if ((await takeJob(runId)) === 0) throw new Broken('I6', `a run that is ${state} and that nobody is told of`)
    }
    await Promise.all(Array.from({ length: workers }, () => startWorker(run)))
  }
  throw new Broken('I5', `a run that is still ${(await runOf(runId)).state} after ${mostTurns} workers`)
}

/** The queue's own look, every ten seconds, whether somebody has granted meanwhile. */
export async function lookAgain(run: { runId: string; tenantId: string }): Promise<void> {
  clock.pass(10_000)
  await endLease(run.runId)
  await startWorker(run)
  await drive(run)
}

const takeJob = (runId: string) =>
  db().$executeRaw`delete from pgboss.job where name = 'run' and state < 'active' and data->>'runId' = ${runId}`
