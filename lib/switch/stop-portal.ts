import { audit } from '@/lib/audit/audit'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { isFresh } from '@/lib/identity/actor-rules'
import { sendJob } from '@/lib/queue/queue'
import { beginStop } from '@/lib/stop/begin-and-lift'
import { countWaiting, findCustomer } from './store'

type Begun =
  | { status: 'begun'; stopId: string }
  /** Somebody was faster, or it was pressed twice: the stop that stands is theirs. */
  | { status: 'stands' }
  | { status: 'unknown' }
  | { status: 'not_allowed' }
  | { status: 'stale_sign_in' }

/**
 * An Admin stops whatever adds or reveals, for one customer or (null) for all. What is on its way to Microsoft at this very
 * moment arrives; nothing follows it. Every Admin is told now, and every hour for as long as it stands.
 */
export function stopPortal(staff: Staff, customerId: string | null, reason: string, now = new Date()): Promise<Begun> {
  const { personId } = staff
  return asStaff(staff, async (tx) => {
    if (staff.role !== 'Admin') return { status: 'not_allowed' }
    if (!isFresh(staff, now)) return { status: 'stale_sign_in' }
    if (customerId !== null && !(await findCustomer(tx, customerId))) return { status: 'unknown' }
    const stopId = await beginStop(tx, { customerId, reason, stoppedById: personId }, now)
    if (!stopId) return { status: 'stands' }
    const waiting = await countWaiting(tx, customerId, now)
    await sendJob(tx, 'tell-stop', {})
    await audit(tx, {
      action: 'portal.stopped',
      personId,
      data: { stop: stopId, of: customerId ?? 'all', reason, ...waiting },
    })
    return { status: 'begun', stopId }
  })
}
