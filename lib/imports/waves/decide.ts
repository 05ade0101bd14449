import { audit } from '@/lib/audit/audit'
import { asStaff, type Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { isFresh, mayChange } from '@/lib/identity/actor-rules'
import { sendJob } from '@/lib/queue/queue'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { askedAfter, takeBackUntil } from './model'
import { findWave, leaveWave, moveWave } from './store'

type Confirmed =
  | { status: 'confirmed'; at: Date }
  /** Whoever asked is not the second person. */
  | { status: 'own' }
  /** Decided before, or a day has passed. */
  | { status: 'over' }
  | { status: 'not_allowed' }
  | { status: 'stale_sign_in' }
  | Stopped

/** The second member of staff says so too: from then on it is a wave like a small one. */
export function confirmWave(staff: Staff, waveId: string, now = new Date()): Promise<Confirmed> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const stopped = await stoppedFor(tx, 'all')
    if (stopped) return stopped
    if (!isFresh(staff, now)) return { status: 'stale_sign_in' }
    const wave = await findWave(tx, waveId)
    if (!wave || wave.askedAt <= askedAfter(now)) return { status: 'over' }
    if (wave.askedById === staff.personId) return { status: 'own' }
    const at = takeBackUntil(now)
    const decided = { decidedById: staff.personId, decidedAt: now }
    if (!(await moveWave(tx, waveId, 'asked', 'waiting', { ...decided, releasesAt: at }))) return { status: 'over' }
    await sendJob(tx, 'release-wave', { waveId }, { after: at })
    await say(tx, 'wave.confirmed', staff, waveId)
    return { status: 'confirmed', at }
  })
}

type Ended = { status: 'ended' } | { status: 'over' } | { status: 'not_allowed' }

/** Before anybody is invited: of what waits for a second person, or in the minutes before it goes out. */
export function takeBackWave(staff: Staff, waveId: string, now = new Date()): Promise<Ended> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const wave = await findWave(tx, waveId)
    if (wave?.state !== 'asked' && wave?.state !== 'waiting') return { status: 'over' }
    const isOthers = wave.state === 'asked' && wave.askedById !== staff.personId
    const to = isOthers ? 'declined' : 'taken_back'
    const decided = isOthers ? { decidedById: staff.personId, decidedAt: now } : {}
    if (!(await moveWave(tx, waveId, wave.state, to, { ...decided, endedAt: now }))) return { status: 'over' }
    await leaveWave(tx, waveId)
    await say(tx, isOthers ? 'wave.declined' : 'wave.taken-back', staff, waveId)
    return { status: 'ended' }
  })
}

function say(tx: Tx, action: string, { personId }: Staff, waveId: string): Promise<void> {
  return audit(tx, { action, personId, data: { wave: waveId } })
}
