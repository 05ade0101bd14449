import { audit } from '@/lib/audit/audit'
import { asStaff, asWorker, type Tx } from '@/lib/db'
import { moveHandoffEnds } from '@/lib/handoff/hold-clocks'
import type { Staff } from '@/lib/identity/actor'
import { isFresh } from '@/lib/identity/actor-rules'
import { moveInvitationEnds } from '@/lib/invitations/hold-clocks'
import { wakeRuns } from '@/lib/provisioning/wake-runs'
import { sayWithLink } from '@/lib/reminders/schedule/say-with-link'
import { endStop, lockStop } from '@/lib/stop/begin-and-lift'

type Lifted =
  | { status: 'lifted' }
  /** Whoever stopped it does not lift it: that takes another Admin, or the operator. */
  | { status: 'own' }
  | { status: 'over' }
  | { status: 'not_allowed' }
  | { status: 'stale_sign_in' }

export function liftStop(staff: Staff, stopId: string, now = new Date()): Promise<Lifted> {
  const { personId } = staff
  return asStaff(staff, async (tx) => {
    if (staff.role !== 'Admin') return { status: 'not_allowed' }
    if (!isFresh(staff, now)) return { status: 'stale_sign_in' }
    const stop = await lockStop(tx, stopId)
    if (!stop) return { status: 'over' }
    if (stop.stoppedById === personId) return { status: 'own' }
    return lift(tx, stopId, stop, { personId }, now)
  })
}

/** For who runs the portal, where no second Admin can be found. */
export function liftStopAsOperator(stopId: string, reason: string, now = new Date()): Promise<Lifted> {
  return asWorker(async (tx) => {
    const stop = await lockStop(tx, stopId)
    return stop ? lift(tx, stopId, stop, { reason }, now) : { status: 'over' }
  })
}

type Standing = NonNullable<Awaited<ReturnType<typeof lockStop>>>

/** In one transaction: clocks go on with the time they had left, halted runs are woken, promised links follow. */
async function lift(
  tx: Tx,
  stopId: string,
  { customerId, reason, stoppedAt }: Standing,
  by: { personId: string } | { reason: string },
  now: Date,
): Promise<Lifted> {
  await endStop(tx, stopId, by, now)
  const held = { customerId, since: stoppedAt, until: now }
  const invitations = await moveInvitationEnds(tx, held)
  const handoffs = await moveHandoffEnds(tx, held)
  const reminders = await sayWithLink(tx, held)
  const runs = await wakeRuns(tx, customerId)
  const moved = { runs, handoffs, invitations, reminders }
  await audit(tx, {
    action: 'portal.stop-lifted',
    ...('personId' in by && by),
    data: { stop: stopId, of: customerId ?? 'all', reason, ...moved, because: 'reason' in by ? by.reason : null },
  })
  return { status: 'lifted' }
}
