import { randomUUID } from 'node:crypto'
import { anAdmin, aStaffMember, someChoices } from '@/lib/connections/scene'
import { transaction } from '@/lib/db'
import type { Intent } from '@/lib/identity/actor'
import { invite } from './invite'

/** For tests: an admin of the customer who came in through this invitation, with the access row that says so. */
export async function aCustomer(at: { connectionId: string; invitationId: string; tenantId: string; intent?: Intent }) {
  const customer = await anAdmin(at)
  const { personId, connectionId, invitationId, intent } = customer
  const session = await transaction((tx) =>
    tx.session.create({
      data: {
        tokenHash: Buffer.from(randomUUID()),
        personId,
        audience: 'customer',
        authenticatedAt: new Date(),
        expiresAt: new Date(Date.now() + 8 * 3_600_000),
        accesses: { create: { connectionId, invitationId, intent } },
      },
      select: { id: true },
    }),
  )
  return { ...customer, sessionId: session.id }
}

/** For tests: a customer that was just invited, in a tenant of its own. */
export async function anInvitation(differently: Record<string, unknown> = {}, now = new Date()) {
  const staff = await aStaffMember()
  const tenantId = randomUUID()
  const invited = await invite(staff, someChoices(differently), { tenantId, domain: 'contoso.com' }, now)
  if (invited.status !== 'invited') throw new Error('The tenant was not new')
  const contacts = await transaction((tx) =>
    tx.contact.findMany({
      where: { customer: { connections: { some: { id: invited.connectionId } } } },
      select: { id: true, email: true },
      orderBy: { email: 'asc' },
    }),
  )
  const [an, luc] = contacts
  if (!an || !luc) throw new Error('The contacts were not stored')
  return { ...invited, staff, tenantId, an: an.id, luc: luc.id }
}

/** For tests: which mails wait to be sent for an invitation. */
export async function jobsFor(invitationId: string) {
  return transaction(
    (tx) => tx.$queryRaw<{ contactId: string; data: unknown }[]>`
      select data->>'contactId' as "contactId", data from pgboss.job
       where name = 'send-invitation' and data->>'invitationId' = ${invitationId}`,
  )
}
