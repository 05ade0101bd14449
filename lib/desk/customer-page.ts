import { environments } from '@/lib/blueprint/blueprint'
import { editionOf } from '@/lib/connections/customer/edition'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { standingStop } from '@/lib/stop/standing'
import { type ConnectionRow, listConnections } from './connections'
import { findCustomer } from './customer-store'
import { viewInvitation } from './invitation-view'

export type CustomerPage = NonNullable<Awaited<ReturnType<typeof customerPage>>>

export type CustomerTenant = CustomerPage['tenants'][number]

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** One customer, its environments as the list says them; null when there is none by that id. */
export async function customerPage(staff: Staff, id: string, now = new Date()) {
  const db = asStaff(staff)
  const customer = guid.test(id) ? await findCustomer(db, id) : null
  if (!customer) return null
  const [{ rows }, stop] = await Promise.all([
    listConnections(staff, { search: customer.id }, now),
    standingStop(db, { customerId: customer.id }),
  ])
  const { connections, contacts, ...facts } = customer
  const made = connections.map((one) => viewConnection(one, rows, stop?.since ?? now))
  const byTenant = Map.groupBy(made, ({ tenantId }) => tenantId)
  return {
    ...facts,
    contacts: contacts.map((contact) => ({ ...contact, edition: editionOf(contact) })),
    /** What stands for this customer, for all or for them alone. */
    stop,
    /** What is pressed of the customer is pressed on one of their connections. */
    anyConnectionId: connections[0]?.id ?? null,
    tenants: [...byTenant].map(([tenantId, ofIt]) => ({
      tenantId,
      domain: ofIt[0]?.domain ?? '',
      /** All there could be: of an environment without a connection null. */
      places: environments.map((environment) => ({
        environment,
        connection: ofIt.find((one) => one.environment === environment) ?? null,
      })),
    })),
  }
}

type Found = NonNullable<Awaited<ReturnType<typeof findCustomer>>>['connections'][number]

function viewConnection(
  { invitations: [newest], spencerContactName, spencerContactEmail, accountOwnerId, ...facts }: Found,
  rows: readonly ConnectionRow[],
  now: Date,
) {
  return {
    ...facts,
    accountOwner: { name: spencerContactName, email: spencerContactEmail, isMatched: accountOwnerId !== null },
    lastInvitation: newest ? viewInvitation(newest, now) : null,
    /** Null where something of it could not be read. */
    row: rows.find(({ id }) => id === facts.id) ?? null,
  }
}
