import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { hasRole } from '@/lib/identity/actor-rules'
import { mayGoOnAloneFrom } from './act'
import { countOpenAsks, openAsks } from './store'

/** What waits for a second member of staff, oldest first; of one connection where it is named. */
export async function listWaiting(staff: Staff, connectionId?: string, now = new Date()) {
  const rows = await openAsks(asStaff(staff), now, connectionId)
  return rows.map(({ askedBy, askedById, payloadSha256, connection, ...row }) => {
    const isOwn = askedById === staff.personId
    const aloneFrom = mayGoOnAloneFrom(row.askedAt)
    return {
      ...row,
      sha256: Buffer.from(payloadSha256).toString('hex'),
      askedBy: askedBy.name,
      customerName: connection.customer.name,
      environment: connection.environment,
      domain: connection.domain,
      isOwn,
      /** Whoever asked, being an Admin, once nobody came; null for everybody else. */
      alone: isOwn && hasRole(staff, 'Admin') ? { from: aloneFrom, isOpen: aloneFrom <= now } : null,
    }
  })
}

export function countWaiting(staff: Staff, now = new Date()): Promise<number> {
  return countOpenAsks(asStaff(staff), now)
}
