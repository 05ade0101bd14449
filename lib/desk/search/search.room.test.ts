import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aLinkedSecret } from '@/e2e/fixtures/handoff'
import { aRun } from '@/e2e/fixtures/identity'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { closeQueue } from '@/lib/queue/queue'
import { listConnections } from '../connections'
import { ConnectionFilter } from '../model'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const aThumbprint = () => randomUUID().replaceAll('-', '').padEnd(40, '0').toUpperCase()

test('a connection is found by whatever a support ticket holds of it, and by nothing of another', async () => {
  const staff = await aStaffMember()
  const { connectionId } = await aLinkedSecret(new Date())
  await anInvitation()
  const [application, object, principal] = [randomUUID(), randomUUID(), randomUUID()]
  const [request, client] = [randomUUID(), randomUUID()]
  const thumbprint = aThumbprint()
  await db().connection.update({
    where: { id: connectionId },
    data: { applicationId: application, applicationObjectId: object, servicePrincipalId: principal },
  })
  const { customerId, tenantId } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  const email = `${randomUUID()}@contoso.com`
  await db().contact.create({ data: { customerId, name: 'An', email, language: 'nl' } })
  const person = await db().person.create({
    data: { tenantId, objectId: randomUUID(), name: 'Marie', upn: `Marie.${email}` },
  })
  const run = await aRun(connectionId, person.id)
  await db().ledgerEntry.create({
    data: {
      ...{ runId: run, change: 'create application', attempt: 1, clientRequestId: client, requestId: request },
      ...{ personId: person.id, fence: 1 },
    },
  })
  await db().certificate.create({
    data: {
      ...{ connectionId, der: new Uint8Array(), subject: 'CN=x', addedById: staff.personId },
      ...{ thumbprintSha1: thumbprint, thumbprintSha256: 'F'.repeat(64) },
      ...{ startsAt: new Date(), endsAt: new Date() },
    },
  })
  const { keyId } = await db().credential.findFirstOrThrow({ where: { connectionId } })
  const found = async (search: string) =>
    (await listConnections(staff, ConnectionFilter.parse({ search }))).rows.map(({ id }) => id)

  const known = {
    connection: connectionId,
    customer: customerId,
    tenant: tenantId,
    ...{ application, object, principal, run, request, client, key: keyId, 'in capitals': application.toUpperCase() },
    ...{ thumbprint, contact: email, administrator: `marie.${email}` },
    'the first eight': tenantId.slice(0, 8),
    'a message': `AADSTS7000222: The secret of '${application}' is expired. Trace ID: ${randomUUID()} Timestamp: 2026-11-29`,
  }
  for (const [what, search] of Object.entries(known)) expect(await found(search ?? ''), what).toEqual([connectionId])
  for (const search of [randomUUID(), aThumbprint(), 'nobody@contoso.com', '00000000'])
    expect(await found(search)).toEqual([])
})
