import { audit } from '@/lib/audit/audit'
import { contactIdsOf } from '@/lib/connections/contacts'
import { recordMoment } from '@/lib/connections/record'
import { asWorker } from '@/lib/db'
import { createInvitation } from '@/lib/invitations/create-invitation'
import { stoppedFor } from '@/lib/stop/standing'
import { endWave, findWave, leaveWave, lockUninvited, markReleased, moveWave, unreleasedOf } from './store'

/**
 * The minutes are over: each customer of the wave is invited, alone, so that what is cut short goes on where it was. One who was
 * invited by hand meanwhile, or for whom Spencer has stopped, is left for another wave.
 * @throws when the worker is told to stop: the queue hands it to the next one
 */
export async function releaseWave(waveId: string, stop: AbortSignal, now = new Date()): Promise<void> {
  const isMine = await asWorker((tx) => moveWave(tx, waveId, 'waiting', 'released', {}))
  const wave = await findWave(asWorker(), waveId)
  if (!wave || (!isMine && wave.state !== 'released')) return
  let invited = 0
  for (const connectionId of await unreleasedOf(asWorker(), waveId)) {
    stop.throwIfAborted()
    if (await inviteListed(waveId, connectionId, wave.askedById, now)) invited += 1
  }
  await asWorker(async (tx) => {
    await leaveWave(tx, waveId)
    await endWave(tx, waveId, now)
    await audit(tx, { action: 'wave.released', data: { wave: waveId, invited } })
  })
}

function inviteListed(waveId: string, connectionId: string, invitedById: string, now: Date): Promise<boolean> {
  return asWorker(async (tx) => {
    if (!(await lockUninvited(tx, waveId, connectionId))) return false
    if (await stoppedFor(tx, { connectionId })) return false
    const contactIds = await contactIdsOf(tx, connectionId)
    if (contactIds.length === 0) return false
    await markReleased(tx, connectionId, now)
    await recordMoment(tx, connectionId, 'invitedAt', now)
    await createInvitation(tx, { connectionId, contactIds, intent: 'connect', invitedById }, now)
    return true
  })
}
