import { beforeEach, describe, expect, test } from 'vitest'
import { aConnection } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aCredential, queuedMails, threeEnvironments } from '@/e2e/fixtures/reminders'
import { morningBefore } from '../schedule/civil-time'
import { remind } from '../schedule/remind'
import { sendReminders } from './send-reminders'

const server = await aMailServer()

beforeEach(() => db().$executeRaw`truncate "Customer", "Person", pgboss.job cascade`)

const endsAt = new Date('2028-11-22T14:00:00Z')
const morning = (days: number) => morningBefore(endsAt, days)

async function threeDue() {
  const company = await threeEnvironments()
  for (const connectionId of Object.values(company.connections)) await aCredential({ connectionId, endsAt })
  return company
}

describe('whose mail it is', () => {
  test('an address that is a contact of two customers has a mail from each, and neither names the other', async () => {
    const { an } = await threeDue()
    const other = await aConnection({ customer: 'Fabrikam' })
    await aCredential({ connectionId: other.connectionId, endsAt })
    const [sameAddress = ''] = other.contactIds
    await remind(morning(30))
    await sendReminders(an, morning(30))
    await sendReminders({ contactId: sameAddress }, morning(30))
    const [contoso, fabrikam] = server.delivered.map(({ mail }) => `${mail.subject} ${mail.text}`)
    expect(server.delivered.map(({ to }) => to)).toEqual([['an@contoso.com'], ['an@contoso.com']])
    expect(contoso).toContain('Contoso')
    expect(contoso).not.toContain('Fabrikam')
    expect(fabrikam).toContain('Fabrikam')
    expect(fabrikam).not.toContain('Contoso')
  })

  test('an account owner has one mail about all customers, however their address is written', async () => {
    const { sam, connections } = await threeDue()
    const other = await aConnection({ customer: 'Fabrikam' })
    await aCredential({ connectionId: other.connectionId, endsAt })
    const written = { spencerContactEmail: 'Sam@Spencer.example' }
    await db().connection.update({ where: { id: other.connectionId }, data: written })
    await remind(morning(30))
    expect((await queuedMails()).filter((to) => to === 'sam@spencer.example')).toHaveLength(1)
    await sendReminders(sam, morning(30))
    await sendReminders({ connectionId: other.connectionId }, morning(30))
    const [mail, ...more] = server.delivered
    expect(more).toEqual([])
    expect(mail?.mail.subject).toBe('Contoso and 1 more: 4 connections to renew, the first date is 22 November 2028')
    for (const id of [...Object.values(connections), other.connectionId])
      expect(mail?.mail.text).toContain(`/staff/connections/${id}`)
  })

  test('of another customer of whom nothing has come the account owner reads nothing yet', async () => {
    const { sam } = await threeDue()
    const other = await aConnection({ customer: 'Fabrikam' })
    const soon = await aCredential({
      connectionId: other.connectionId,
      endsAt: new Date(endsAt.getTime() + 5 * 86_400_000),
    })
    await remind(morning(30))
    await db().reminder.deleteMany({ where: { credentialId: soon } })
    await sendReminders(sam, morning(30))
    expect(server.delivered[0]?.mail.text).not.toContain('Fabrikam')
  })
})
