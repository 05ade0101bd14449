import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { listAudit } from '@/lib/audit/list'
import { listConnections } from '@/lib/desk/connections'
import { sendInvitation } from '@/lib/reminders/mail/send-invitation'
import { renameCustomer } from './rename-customer'

const server = await aMailServer()

async function aCustomer() {
  const invited = await anInvitation()
  const connection = await db().connection.findUniqueOrThrow({ where: { id: invited.connectionId } })
  return { ...invited, connection, customerId: connection.customerId }
}

const renamed = { before: 'Contoso', name: 'Contoso Belgium' }

test('a new name stands in the list and in mails that waited, and nothing of the tenant changes', async () => {
  const { staff, customerId, connection, connectionId, invitationId, an } = await aCustomer()
  expect(await renameCustomer(staff, { customerId, ...renamed })).toEqual({ status: 'renamed' })
  const [entry] = await listAudit(staff, { connectionId })
  const data = { before: 'Contoso', after: 'Contoso Belgium' }
  expect(entry).toMatchObject({ action: 'customer.renamed', personId: staff.personId, data })
  const { rows } = await listConnections(staff, { search: connectionId })
  expect(rows.map(({ customerName }) => customerName)).toEqual(['Contoso Belgium'])
  await sendInvitation(invitationId, an)
  expect(server.delivered[0]?.mail.subject).toContain('Contoso Belgium')
  const after = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  expect(after).toEqual(connection)
})

test('of two who rename at once the second reads what the first wrote, and takes nothing back unread', async () => {
  const { staff, customerId } = await aCustomer()
  const both = await Promise.all(
    ['Contoso Belgium', 'Contoso NV'].map((name) => renameCustomer(staff, { customerId, before: 'Contoso', name })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['changed_meanwhile', 'renamed'])
  const { name } = await db().customer.findUniqueOrThrow({ where: { id: customerId } })
  expect(both.find(({ status }) => status === 'changed_meanwhile')).toMatchObject({ name })
  expect(await renameCustomer(staff, { customerId, before: name, name })).toEqual({ status: 'as_before' })
})

test('a Viewer renames nobody, and nobody is renamed who is not there', async () => {
  const { staff, customerId } = await aCustomer()
  const viewer = await aStaffMember('Viewer')
  expect(await renameCustomer(viewer, { customerId, ...renamed })).toEqual({ status: 'not_allowed' })
  expect(await renameCustomer(staff, { customerId: randomUUID(), ...renamed })).toEqual({ status: 'unknown' })
})
