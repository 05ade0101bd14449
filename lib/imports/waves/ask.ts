import { audit } from '@/lib/audit/audit'
import { asStaff } from '@/lib/db'
import { isDualControlOn } from '@/lib/dual-control/act'
import type { Staff } from '@/lib/identity/actor'
import { isFresh, mayChange } from '@/lib/identity/actor-rules'
import { sendJob } from '@/lib/queue/queue'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { askedAfter, mostAlone, takeBackUntil } from './model'
import { countAlone, insertWave, lockAsker, takeReady } from './store'

type Asked =
  /** It goes out at `at`, and can be taken back until then. */
  | { status: 'waiting'; size: number; at: Date }
  /** Of so many a second member of staff has to say so too. */
  | { status: 'asked'; size: number }
  /** Everybody on this list is invited, in a wave, or reads no mail. */
  | { status: 'nobody' }
  | { status: 'not_allowed' }
  | { status: 'stale_sign_in' }
  | Stopped

/** Invites those of a list whose credentials end first: the first mail that the portal sends to any of them. */
export function askWave(
  staff: Staff,
  { importId, size }: { importId: string; size: number },
  now = new Date(),
): Promise<Asked> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const stopped = await stoppedFor(tx, 'all')
    if (stopped) return stopped
    if (!isFresh(staff, now)) return { status: 'stale_sign_in' }
    await lockAsker(tx, staff.personId)
    const connectionIds = await takeReady(tx, importId, size)
    if (connectionIds.length === 0) return { status: 'nobody' }
    const alone = await countAlone(tx, staff.personId, askedAfter(now))
    const isAlone = !isDualControlOn() || alone + connectionIds.length <= mostAlone
    const releasesAt = isAlone ? takeBackUntil(now) : null
    const state = isAlone ? 'waiting' : 'asked'
    const row = {
      importId,
      state,
      askedById: staff.personId,
      askedAt: now,
      size: connectionIds.length,
      releasesAt,
    } as const
    const waveId = await insertWave(tx, row, connectionIds)
    if (releasesAt) await sendJob(tx, 'release-wave', { waveId }, { after: releasesAt })
    const data = { wave: waveId, size: row.size, second: !isAlone }
    await audit(tx, { action: 'wave.asked', personId: staff.personId, data })
    return releasesAt ? { status: 'waiting', size: row.size, at: releasesAt } : { status: 'asked', size: row.size }
  })
}
