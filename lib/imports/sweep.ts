import { audit } from '@/lib/audit/audit'
import { asWorker } from '@/lib/db'
import { sendJob } from '@/lib/queue/queue'
import { closeHalfImported, deleteDrafts } from './store'
import { askedAfter, overdueAt } from './waves/model'
import { lapsedWaves, leaveWave, moveWave, overdueWaves } from './waves/store'

/** Lists that nobody pressed, or not to their end, go with the names in them; waves come to their end too. */
export async function sweepImports(now = new Date()): Promise<void> {
  await closeHalfImported(asWorker(), now)
  await deleteDrafts(asWorker(), now)
  for (const waveId of await lapsedWaves(asWorker(), askedAfter(now)))
    await asWorker(async (tx) => {
      if (!(await moveWave(tx, waveId, 'asked', 'declined', { endedAt: now }))) return
      await leaveWave(tx, waveId)
      await audit(tx, { action: 'wave.lapsed', data: { wave: waveId } })
    })
  for (const waveId of await overdueWaves(asWorker(), overdueAt(now)))
    await asWorker((tx) => sendJob(tx, 'release-wave', { waveId }))
}
