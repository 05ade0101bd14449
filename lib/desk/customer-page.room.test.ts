import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { aConnection, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aCredential, threeEnvironments } from '@/e2e/fixtures/reminders'
import { closeQueue } from '@/lib/queue/queue'
import { listConnections } from './connections'
import { customerPage } from './customer-page'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const viewer = await aStaffMember('Viewer')

async function customerOf(connectionId: string): Promise<string> {
  return (await db().connection.findUniqueOrThrow({ where: { id: connectionId } })).customerId
}

test('the environments of a customer stand side by side, production first, whichever was made first', async () => {
  const { connections, tenant } = await threeEnvironments()
  await aConnection()
  const page = await customerPage(viewer, await customerOf(connections.demo))
  expect(page?.tenants.map(({ tenantId, domain }) => [tenantId, domain])).toEqual([[tenant.tenantId, tenant.domain]])
  expect(page?.tenants[0]?.places.map(({ environment, connection }) => [environment, connection?.id])).toEqual([
    ['production', connections.production],
    ['demo', connections.demo],
    ['staging', connections.staging],
  ])
})

test('of an environment nobody was invited to it says that there is none', async () => {
  const { connectionId } = await aConnection({ environment: 'staging' })
  const page = await customerPage(viewer, await customerOf(connectionId))
  const places = page?.tenants[0]?.places ?? []
  expect(places.filter(({ connection }) => connection === null).map(({ environment }) => environment)).toEqual([
    'production',
    'demo',
  ])
})

test('what it says of each environment is what the list says, with its last invitation', async () => {
  const { connectionId, invitationId } = await anInvitation()
  const endsAt = new Date(Date.now() - 86_400_000)
  await aCredential({ connectionId, endsAt })
  await db().connection.update({ where: { id: connectionId }, data: { stage: 'connected', nextExpiryAt: endsAt } })
  const page = await customerPage(viewer, await customerOf(connectionId))
  const { rows } = await listConnections(viewer, { search: connectionId })
  const place = page?.tenants[0]?.places[0]?.connection
  expect(place?.row?.worst?.kind).toBe('credential_ended')
  expect(place?.row).toEqual(rows[0])
  expect(place?.lastInvitation).toMatchObject({ id: invitationId, intent: 'connect', state: 'open' })
})

test('its contacts stand there once, whoever left or bounced too, and nobody of another customer', async () => {
  const { connections, an } = await threeEnvironments()
  await aConnection({ customer: 'Fabrikam' })
  await db().contact.update({ where: { id: an.contactId }, data: { leftAt: new Date() } })
  const page = await customerPage(viewer, await customerOf(connections.production))
  expect(page?.contacts.map(({ email, leftAt }) => [email, leftAt !== null])).toEqual([
    ['an@contoso.com', true],
    ['luc@contoso.com', false],
  ])
})

test('there is no page of nobody, nor of an address that lost a piece', async () => {
  expect(await customerPage(viewer, randomUUID())).toBeNull()
  expect(await customerPage(viewer, 'contoso')).toBeNull()
})
