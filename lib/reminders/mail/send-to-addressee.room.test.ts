import { beforeEach, describe, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { answerHeld } from '@/lib/invitations/held'
import { openInvitation } from '@/lib/invitations/open'
import { sendToAddressee } from './send-invitation'
import { tellHeld } from './tell-held'

const server = await aMailServer()

let customer: Awaited<ReturnType<typeof aCustomer>>
beforeEach(async () => {
  customer = await aCustomer(await anInvitation())
})

/** As a press leaves it behind. */
async function named(differently: { heldAt?: Date } = {}) {
  const { invitationId, personId: typedById } = customer
  const piet = { name: 'Piet Global', email: `${invitationId}@contoso.com`, language: 'en', ...differently } as const
  return db().addressee.create({ data: { ...piet, invitationId, typedById } })
}

const linkIn = (text: string | undefined) => /\/join\/([\w-]{43})/.exec(text ?? '')?.[1] ?? ''

describe('somebody whom a person at the customer named', () => {
  test('A4: gets one mail that says who typed their name and address, and is no contact', async () => {
    const piet = await named()
    const contacts = await db().contact.count()
    await sendToAddressee(piet.id)
    const [delivered, ...others] = server.delivered
    expect(others).toEqual([])
    expect(delivered?.to).toEqual([piet.email])
    expect(delivered?.mail.text).toContain(`${customer.name} (${customer.upn}) typed your name and address`)
    expect(delivered?.mail.text).toContain('Hello Piet Global,')
    expect(await openInvitation(linkIn(delivered?.mail.text))).toMatchObject({
      invitationId: customer.invitationId,
      status: 'open',
      language: 'en',
      contactName: 'Piet Global',
    })
    expect(await db().contact.count()).toBe(contacts)
  })

  test('A4: outside the tenant gets nothing before Spencer says yes, and the account owner reads who asks for whom', async () => {
    const piet = await named({ heldAt: new Date() })
    await sendToAddressee(piet.id)
    expect(server.delivered).toEqual([])
    await tellHeld(piet.id)
    const [told] = server.delivered
    expect(told?.to).toEqual(['sam@spencer.example'])
    for (const fact of [customer.name, customer.upn, piet.email, '/staff/connections/'])
      expect(told?.mail.text).toContain(fact)

    await answerHeld(await aStaffMember(), piet.id, 'yes')
    await tellHeld(piet.id)
    await sendToAddressee(piet.id)
    expect(server.delivered.slice(1).map(({ to }) => to)).toEqual([[piet.email]])
  })

  test('whose address nobody has gets no second mail, and the audit says so without the address', async () => {
    const piet = await named()
    server.mood.refuses = 'recipients'
    await sendToAddressee(piet.id)
    server.mood.refuses = 'nothing'
    await sendToAddressee(piet.id)
    expect(server.delivered).toEqual([])
    const where = { action: 'colleague.bounced', connectionId: customer.connectionId }
    const entries = await db().auditEntry.findMany({ where })
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries[0]?.data)).not.toContain('@')
  })

  test('keeps one living link when the mail server was away and is tried again', async () => {
    const piet = await named()
    server.mood.refuses = 'content'
    await expect(sendToAddressee(piet.id)).rejects.toThrow()
    server.mood.refuses = 'nothing'
    await sendToAddressee(piet.id)
    const links = await db().invitationLink.findMany({ where: { addresseeId: piet.id }, orderBy: { mintedAt: 'asc' } })
    expect(links.map(({ revokedAt, sentAt }) => [revokedAt !== null, sentAt !== null])).toEqual([
      [true, false],
      [false, true],
    ])
  })
})
