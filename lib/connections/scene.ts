import { randomUUID } from 'node:crypto'
import { transaction } from '@/lib/db'
import { env } from '@/lib/env'
import type { Customer, Intent, Staff, StaffRole } from '@/lib/identity/actor'
import { provenCustomer, provenStaff } from '@/lib/identity/prove'
import { Choices } from './choices'
import { createConnection } from './create-connection'

function aPerson(tenantId: string, name: string) {
  const data = { tenantId, objectId: randomUUID(), name, upn: `${randomUUID()}@example.com` }
  return transaction((tx) => tx.person.create({ data, select: { id: true, objectId: true, upn: true } }))
}

/** For tests: somebody of Spencer's own tenant who signed in just now. */
export async function aStaffMember(role: StaffRole = 'Operator', name = 'Sofie Maes'): Promise<Staff> {
  const { id, upn } = await aPerson(env().STAFF_TENANT_ID, name)
  return provenStaff({ personId: id, name, upn, role, authenticatedAt: new Date() })
}

/** For tests: somebody of the customer's tenant, as if they had come in through this invitation. */
export async function anAdmin(at: {
  connectionId: string
  tenantId: string
  invitationId?: string
  intent?: Intent
}): Promise<Customer> {
  const { connectionId, tenantId, invitationId = randomUUID(), intent = 'connect' } = at
  const { id: personId, objectId, upn } = await aPerson(tenantId, 'An Admin')
  const who = { personId, objectId, upn, name: 'An Admin', directoryRoles: null }
  return provenCustomer({ ...who, tenantId, connectionId, invitationId, intent })
}

/** For tests: what staff type, as a form gives it. */
export function typedChoices(differently: Record<string, unknown> = {}) {
  return {
    customer: 'Contoso',
    domainOrTenant: 'contoso.com',
    environment: 'production',
    userSync: 'on',
    language: 'nl',
    contacts: [
      { name: 'An Peeters', email: 'an@contoso.com', language: 'nl' },
      { name: 'Luc Dubois', email: 'luc@contoso.com', language: 'fr' },
    ],
    spencerContact: { name: 'Sam Claes', email: 'sam@spencer.example' },
    ...differently,
  }
}

export function someChoices(differently: Record<string, unknown> = {}): Choices {
  return Choices.parse(typedChoices(differently))
}

/** For tests: a connection in a tenant of its own, nobody invited yet. */
export async function aConnection(differently: Record<string, unknown> = {}) {
  const staff = await aStaffMember()
  const tenantId = randomUUID()
  const tenant = { tenantId, domain: 'contoso.com' }
  const created = await transaction((tx) => createConnection(staff, tx, someChoices(differently), tenant))
  if (created.status !== 'created') throw new Error('The tenant was not new')
  return { ...created, tenantId, staff }
}
