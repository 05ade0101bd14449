import { audit } from '@/lib/audit/audit'
import { contactIdsOf } from '@/lib/connections/contacts'
import { recordMoment } from '@/lib/connections/record'
import { asWorker } from '@/lib/db'
import { createInvitation } from '@/lib/invitations/create-invitation'
import { log } from '@/lib/log'
import { stoppedFor } from '@/lib/stop/standing'
import {
  countReleased,
  endWave,
  findWave,
  leaveWave,
  lockUninvited,
  markReleased,
  moveWave,
  unreleasedOf,
} from './store'

/**
 * The minutes are over: each customer of the wave is invited, alone, so that what is cut short goes on where it was. One who was
 * invited by hand meanwhile, or for whom Spencer has stopped, is left for another wave; so is one whose rows are in nobody's
 * power to read. Who became a contact after the wave was asked for, or confirmed, is not mailed by it.
 * @throws when the worker is told to stop: the queue hands it to the next one
 */
export async function releaseWave(waveId: string, stop: AbortSignal, now = new Date()): Promise<void> {
  await asWorker((tx) => moveWave(tx, waveId, 'waiting', 'released', {}))
  const wave = await findWave(asWorker(), waveId)
  if (wave?.state !== 'released') return
  const from = { waveId, invitedById: wave.askedById, agreedAt: wave.decidedAt ?? wave.askedAt }
  for (const connectionId of await unreleasedOf(asWorker(), waveId)) {
    stop.throwIfAborted()
    await inviteListed(connectionId, from, now).catch((error: unknown) => {
      log().error({ connectionId, error: error instanceof Error ? error.name : 'unknown' }, 'not invited by its wave')
    })
  }
  await asWorker(async (tx) => {
    const invited = await countReleased(tx, waveId)
    await leaveWave(tx, waveId)
    if (await endWave(tx, waveId, now)) await audit(tx, { action: 'wave.released', data: { wave: waveId, invited } })
  })
}

type From = { waveId: string; invitedById: string; agreedAt: Date }

function inviteListed(connectionId: string, { waveId, invitedById, agreedAt }: From, now: Date): Promise<void> {
  return asWorker(async (tx) => {
    if (!(await lockUninvited(tx, waveId, connectionId))) return
    if (await stoppedFor(tx, { connectionId })) return
    const contactIds = await contactIdsOf(tx, connectionId, agreedAt)
    if (contactIds.length === 0) return
    await markReleased(tx, connectionId, now)
    await recordMoment(tx, connectionId, 'invitedAt', now)
    await createInvitation(tx, { connectionId, contactIds, intent: 'connect', invitedById }, now)
  })
}
