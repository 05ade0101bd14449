import { audit } from '@/lib/audit/audit'
import { endByStaff } from '@/lib/connections/ended/end-by-staff'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { stopRun } from '../stop-run'
import { leftOf } from './left-of'
import { letGo } from './let-go'
import { takeOpenRun } from './take-open-run'

type Cancelled =
  | { status: 'cancelled' }
  /** It ended before, however that was. */
  | { status: 'over' }
  /** Something of it stands in the tenant, or may. */
  | { status: 'made' }
  /** A worker may be making it this very moment. */
  | { status: 'busy' }
  | { status: 'not_allowed' }

/** Takes back what was never made: nothing of it stands in the tenant. It may be invited anew. */
export function cancelConnection(
  staff: Staff,
  { connectionId, reason }: { connectionId: string; reason: string },
  now = new Date(),
): Promise<Cancelled> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const run = await takeOpenRun(tx, connectionId)
    if (run === 'busy') return { status: 'busy' }
    if (await leftOf(tx, connectionId, now)) return { status: 'made' }
    const { personId } = staff
    const isEnded = await endByStaff(tx, connectionId, { how: 'cancelled', left: null, reason, personId }, now)
    if (!isEnded) return { status: 'over' }
    const ended = await letGo(tx, connectionId, now)
    if (run) await stopRun(tx, run.id, connectionId, 'revoked')
    await audit(tx, { action: 'connection.cancelled', personId, connectionId, data: { reason, ...ended } })
    return { status: 'cancelled' }
  })
}
