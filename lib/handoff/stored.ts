import { audit } from '@/lib/audit/audit'
import { recordMoment } from '@/lib/connections/record'
import { recordReplacing } from '@/lib/credentials/attempt'
import { transaction } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { hashLinkId } from './model'
import { isStored, storeRow } from './store'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * *Stored in the back office*: the row is emptied, and from now on the older secrets are the replaced ones. Any Operator
 * or Admin may say so of a claimed handoff; saying it twice is the same as once.
 * @param handoff the row's id, or the id in the link
 */
export async function markStored(
  staff: Staff,
  handoff: string,
  now = new Date(),
): Promise<{ status: 'stored' } | { status: 'unavailable' } | { status: 'not_allowed' }> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const idHash = hashLinkId(handoff)
  const which = uuid.test(handoff) ? { id: handoff } : idHash && { idHash }
  if (!which) return { status: 'unavailable' }
  return transaction(async (tx) => {
    const row = await storeRow(tx, which, now)
    if (!row) return { status: (await isStored(tx, which)) ? 'stored' : 'unavailable' }
    const { id: handoffId, connectionId, credentialId } = row
    await recordReplacing(tx, credentialId, now)
    await recordMoment(tx, connectionId, 'configuredAt', now)
    await audit(tx, { action: 'handoff.stored', personId: staff.personId, connectionId, data: { handoffId } })
    return { status: 'stored' }
  })
}
