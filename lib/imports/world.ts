import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { staffMembers } from '@/lib/identity/staff/members'
import type { DraftRow } from './draft-row'
import { connectionsOfTenants } from './store'
import type { World } from './treatment'

/** What is here already of the tenants of these rows, and who is of staff. */
export async function worldOf(staff: Staff, rows: readonly DraftRow[]): Promise<World> {
  const tenantIds = [...new Set(rows.flatMap(({ tenant }) => tenant?.tenantId ?? []))]
  const [found, members] = await Promise.all([connectionsOfTenants(asStaff(staff), tenantIds), staffMembers(staff)])
  const connections = found.map(({ customer, listed, registeredAt, endedAt, ...connection }) => ({
    ...connection,
    isRegistered: registeredAt !== null,
    isSeen: listed?.seenAt != null || endedAt !== null,
    customer: { id: customer.id, name: customer.name, emails: customer.contacts.map(({ email }) => email) },
    listed: listed && {
      applicationId: listed.applicationId,
      secretEnds: dayOf(listed.secretEndsAt),
      certificateEnds: dayOf(listed.certificateEndsAt),
    },
  }))
  return { connections, staff: members }
}

const dayOf = (at: Date | null) => at?.toISOString().slice(0, 10) ?? null
