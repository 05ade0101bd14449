import { audit } from '@/lib/audit/audit'
import { recordMoment } from '@/lib/connections/record'
import { recordReplacing } from '@/lib/credentials/attempt'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { isStored, storeRow } from './store'

/**
 * *Stored in the back office*: the row is emptied, and from now on the older secrets are the replaced ones. Any Operator
 * or Admin may say so of a claimed handoff; saying it twice is the same as once.
 */
export async function markStored(
  staff: Staff,
  handoffId: string,
  now = new Date(),
): Promise<{ status: 'stored' } | { status: 'unavailable' } | { status: 'not_allowed' }> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  return asStaff(staff, async (tx) => {
    const row = await storeRow(tx, handoffId, now)
    if (!row) return { status: (await isStored(tx, handoffId)) ? 'stored' : 'unavailable' }
    const { connectionId, credentialId } = row
    await recordReplacing(tx, credentialId, now)
    await recordMoment(tx, connectionId, 'configuredAt', now)
    await audit(tx, { action: 'handoff.stored', personId: staff.personId, connectionId, data: { handoffId } })
    return { status: 'stored' }
  })
}
