import { audit } from '@/lib/audit/audit'
import { contactIdsOf } from '@/lib/connections/contacts'
import { endByStaff } from '@/lib/connections/ended/end-by-staff'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { hasRole, isFresh } from '@/lib/identity/actor-rules'
import { sendJob } from '@/lib/queue/queue'
import { recordCredentialsGone } from '../run/record/record-credentials-gone'
import { stopRun } from '../stop-run'
import { leftOf } from './left-of'
import { letGo } from './let-go'
import { takeOpenRun } from './take-open-run'

type Ended =
  | { status: 'ended'; mailed: number }
  | { status: 'over' }
  /** Nothing of it ever stood in the tenant: it is cancelled instead. */
  | { status: 'unmade' }
  /** A worker changes something in the tenant this very moment. */
  | { status: 'busy' }
  | { status: 'stale_sign_in' }
  | { status: 'not_allowed' }

/**
 * An Admin ends it at Spencer alone: what stands in the tenant stays, is written down, and the contacts are mailed once how to
 * remove it by hand. Its credentials are given up: who connects it anew gets others, and these go then.
 */
export function endWithoutCustomer(
  staff: Staff,
  { connectionId, reason }: { connectionId: string; reason: string },
  now = new Date(),
): Promise<Ended> {
  return asStaff(staff, async (tx) => {
    if (!hasRole(staff, 'Admin')) return { status: 'not_allowed' }
    if (!isFresh(staff, now)) return { status: 'stale_sign_in' }
    const run = await takeOpenRun(tx, connectionId)
    if (run === 'busy') return { status: 'busy' }
    const left = await leftOf(tx, connectionId, now)
    if (!left) return { status: 'unmade' }
    const { personId } = staff
    const isEnded = await endByStaff(tx, connectionId, { how: 'without_customer', left, reason, personId }, now)
    if (!isEnded) return { status: 'over' }
    const ended = await letGo(tx, connectionId, now)
    await recordCredentialsGone(tx, connectionId)
    if (run) await stopRun(tx, run.id, connectionId, 'revoked')
    const told = await contactIdsOf(tx, connectionId)
    for (const contactId of told) await sendJob(tx, 'tell-removal', { connectionId, contactId })
    const data = { reason, mailed: told.length, ...ended }
    await audit(tx, { action: 'connection.ended-without-customer', personId, connectionId, data })
    return { status: 'ended', mailed: told.length }
  })
}
