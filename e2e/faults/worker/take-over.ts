import { db } from '@/e2e/fixtures/database'
import type { Worker } from './current-worker'
import { startWorker } from './worker'

/** The lease of a worker that hangs or died runs out; on database time, because that is the clock it lives by. */
export async function endLease(runId: string): Promise<void> {
  await db().$executeRaw`
    update "Run" set "leaseUntil" = now() - interval '2 seconds' where id = ${runId}::uuid and "leaseUntil" is not null`
}

/** This one hangs for so long that another takes the run and brings it as far as it goes. */
export async function takeOver(hanging: Worker): Promise<void> {
  hanging.stall()
  await endLease(hanging.runId)
  await startWorker(hanging)
}
