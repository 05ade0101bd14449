import { write } from 'entra-box'
import { afterAll, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { deliveryReport } from '@/e2e/fixtures/delivery-report'
import { startMicrosoft } from '@/e2e/fixtures/identity'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aMailbox } from '@/e2e/fixtures/mailbox'
import { staffAppToken } from '@/lib/identity/staff/app-token'
import { sendInvitation } from '../mail/send-invitation'
import { readMailbox } from './read-mailbox'

const outlook = 'https://outlook.office365.com'

const entra = await startMicrosoft()
afterAll(() => entra.close())
const staffTenant = Object.values(entra.box.world.tenants).find(({ id }) => id === process.env.STAFF_TENANT_ID)
if (!staffTenant) throw new Error('No tenant of staff')
const exchange = {
  id: crypto.randomUUID(),
  appId: '00000002-0000-0ff1-ce00-000000000000',
  servicePrincipalNames: [outlook],
}
write(staffTenant.servicePrincipals, exchange.id, exchange, 0)

const server = await aMailServer()
const mailbox = await aMailbox('token')

test('a mailbox without a password is opened as the staff registration, with a token of Microsoft’s', async () => {
  mailbox.takeToken((await staffAppToken(new Date(), outlook)) ?? 'none')
  const { invitationId, an } = await anInvitation()
  await sendInvitation(invitationId, an)
  const to = server.delivered.at(-1)?.from ?? ''
  mailbox.receive(deliveryReport({ to, recipient: 'an@contoso.com', action: 'failed', status: '5.1.1' }))
  await readMailbox()
  expect((await db().contact.findUniqueOrThrow({ where: { id: an } })).bouncedAt).not.toBeNull()
})
