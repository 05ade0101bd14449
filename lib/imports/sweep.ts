import { audit } from '@/lib/audit/audit'
import { asWorker } from '@/lib/db'
import { deleteDrafts } from './store'
import { askedAfter } from './waves/model'
import { lapsedWaves, leaveWave, moveWave } from './waves/store'

/** Lists that nobody pressed go with the names in them; a wave that nobody confirmed lets its customers go. */
export async function sweepImports(now = new Date()): Promise<void> {
  await deleteDrafts(asWorker(), now)
  for (const waveId of await lapsedWaves(asWorker(), askedAfter(now)))
    await asWorker(async (tx) => {
      if (!(await moveWave(tx, waveId, 'asked', 'declined', { endedAt: now }))) return
      await leaveWave(tx, waveId)
      await audit(tx, { action: 'wave.lapsed', data: { wave: waveId } })
    })
}
