import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aCredential, aDueSecret, linkIn, remindersOf } from '@/e2e/fixtures/reminders'
import { recordReplacing } from '@/lib/credentials/attempt'
import { asWorker } from '@/lib/db'
import { openInvitation } from '@/lib/invitations/open'
import { renewalLink } from '@/lib/invitations/renewal-link'
import { morningBefore } from '../schedule/civil-time'
import { remind } from '../schedule/remind'
import { sendReminders } from './send-reminders'

const server = await aMailServer()

const endsAt = new Date('2028-11-22T14:00:00Z')
const now = morningBefore(endsAt, 30)

beforeEach(() => db().$executeRaw`truncate "Customer" cascade`)

const stateOf = async (credentialId: string, to: string) =>
  (await remindersOf(credentialId)).find((one) => one.to === to)?.state

describe('a reminder', () => {
  test('brings each contact a link to renew, in their own language', async () => {
    const { connectionId, credentialId, an, luc } = await aDueSecret(endsAt)
    await sendReminders(an, now)
    await sendReminders(luc, now)
    const [toAn, toLuc] = server.delivered
    expect(toAn?.to).toEqual(['an@contoso.com'])
    expect(toAn?.mail.subject).toBe('Contoso · Productie: het geheim eindigt op 22 november 2028')
    expect(toLuc?.mail.subject).toBe('Contoso · Production : le secret expire le 22 novembre 2028')
    expect(toAn?.mail.text).toContain('over 30 dagen')
    const opened = await openInvitation(linkIn(toAn?.mail.text), now)
    expect(opened).toMatchObject({ status: 'open', intent: 'renew', connectionId, staffName: 'Sam Claes' })
    expect(opened?.colleagueName).toBeNull()
    expect(await stateOf(credentialId, 'an@contoso.com')).toBe('sent')
  })

  test('leaves its link in no row', async () => {
    const { an } = await aDueSecret(endsAt)
    await sendReminders(an, now)
    const token = linkIn(server.delivered[0]?.mail.text)
    expect(token).toHaveLength(43)
    const [{ hits }] = await db().$queryRaw<[{ hits: number }]>`
      select (select count(*) from pgboss.job j where j::text like ${`%${token}%`})::int
           + (select count(*) from "AuditEntry" a where a::text like ${`%${token}%`})::int
           + (select count(*) from "InvitationLink" l where l::text like ${`%${token}%`})::int
           + (select count(*) from "Reminder" r where r::text like ${`%${token}%`})::int as hits`
    expect(hits).toBe(0)
  })

  test('is sent once, also when the job comes twice', async () => {
    const { an } = await aDueSecret(endsAt)
    await sendReminders(an, now)
    await sendReminders(an, now)
    expect(server.delivered).toHaveLength(1)
  })

  test('that the server did not take is tried again with another link, as another mail, and the link before is dead', async () => {
    const { credentialId, an } = await aDueSecret(endsAt)
    server.mood.refuses = 'content'
    await expect(sendReminders(an, now)).rejects.toThrow('did not take')
    expect(await stateOf(credentialId, 'an@contoso.com')).toBe('queued')
    server.mood.refuses = 'nothing'
    await sendReminders(an, now)
    const [delivered] = server.delivered
    const messageIds = (await db().mail.findMany({ where: an })).map(({ messageId }) => messageId)
    expect(new Set(messageIds).size).toBe(2)
    expect(messageIds).toContain(delivered?.mail.messageId)
    expect((await openInvitation(linkIn(delivered?.mail.text), now))?.status).toBe('open')
    const links = await db().invitationLink.findMany({ where: an, orderBy: { sentAt: 'asc' } })
    expect(links.map(({ sentAt, revokedAt }) => ({ sentAt, revokedAt }))).toEqual([
      { sentAt: now, revokedAt: null },
      { sentAt: null, revokedAt: now },
    ])
  })

  test('that is tried again leaves alone the link of another one that is on its way to the same contact', async () => {
    const { connectionId, an } = await aDueSecret(endsAt)
    const contact = { id: an.contactId, email: 'an@contoso.com' }
    const onItsWay = await renewalLink({ connectionId, renews: ['secret'], contact }, now)
    server.mood.refuses = 'content'
    await expect(sendReminders(an, now)).rejects.toThrow('did not take')
    expect((await openInvitation(onItsWay.token, now))?.status).toBe('open')
  })

  test('to the account owner, which has no link, is the same mail each time', async () => {
    const { connectionId, sam } = await aDueSecret(endsAt)
    server.mood.refuses = 'content'
    await expect(sendReminders(sam, now)).rejects.toThrow('did not take')
    server.mood.refuses = 'nothing'
    await sendReminders(sam, now)
    const [mail, ...more] = await db().mail.findMany({ where: { connectionId, contactId: null } })
    expect(more).toEqual([])
    expect(server.delivered[0]?.mail.messageId).toBe(mail?.messageId)
  })

  test('is not sent to a contact once its credential was renewed', async () => {
    const { connectionId, credentialId, an } = await aDueSecret(endsAt)
    await aCredential({ connectionId, endsAt: morningBefore(endsAt, -700), createdAt: now })
    await sendReminders(an, now)
    expect(server.delivered).toEqual([])
    expect(await stateOf(credentialId, 'an@contoso.com')).toBe('cancelled')
  })

  test('tells the account owner that a newer secret is not stored yet, until it is', async () => {
    const { connectionId, credentialId, sam } = await aDueSecret(endsAt)
    const newer = { connectionId, endsAt: morningBefore(endsAt, -700), createdAt: now }
    const newerId = await aCredential(newer)
    await sendReminders(sam, now)
    expect(server.delivered[0]?.mail.text).toContain('A newer one was made and is not stored yet')
    expect(server.delivered[0]?.mail.text).not.toContain('get a mail with a link')
    await remind(morningBefore(endsAt, 14))
    await asWorker((tx) => recordReplacing(tx, newerId))
    const later = (await remindersOf(credentialId)).find(({ threshold }) => threshold === 14)
    await sendReminders(sam, morningBefore(endsAt, 14))
    expect(server.delivered).toHaveLength(1)
    expect(await remindersOf(credentialId)).toContainEqual({ ...later, state: 'cancelled' })
  })

  test('shows the account owner the connection’s page and who was told', async () => {
    const { connectionId, sam } = await aDueSecret(endsAt)
    await sendReminders(sam, now)
    const [delivered] = server.delivered
    expect(delivered?.to).toEqual(['sam@spencer.example'])
    expect(delivered?.mail.subject).toBe('Contoso · Production: the secret ends on 22 November 2028')
    expect(delivered?.mail.text).toContain(`/staff/connections/${connectionId}`)
    expect(delivered?.mail.text).toContain('An Peeters and Luc Dubois at Contoso get a mail')
    expect(delivered?.mail.text).not.toContain('/join/')
  })
})

describe('a contact whose address the server refuses for good', () => {
  test('is marked, gets nothing more, and the account owner reads that somebody has to be found', async () => {
    const { credentialId, an, luc, sam } = await aDueSecret(endsAt)
    server.mood.refuses = 'recipients'
    for (const to of [an, luc]) await sendReminders(to, now)
    expect(await stateOf(credentialId, 'an@contoso.com')).toBe('bounced')
    server.mood.refuses = 'nothing'
    await sendReminders(sam, now)
    expect(server.delivered.at(-1)?.mail.text).toContain('Nobody at Contoso got this mail')
    await remind(morningBefore(endsAt, 14))
    const next = (await remindersOf(credentialId)).filter(({ threshold }) => threshold === 14)
    expect(next.map(({ to }) => to)).toEqual(['spencer'])
  })

  test('is not marked when it is us whom the server does not let through', async () => {
    const { credentialId, an } = await aDueSecret(endsAt)
    server.mood.refuses = 'relaying'
    await expect(sendReminders(an, now)).rejects.toThrow('did not take')
    expect(await stateOf(credentialId, 'an@contoso.com')).toBe('queued')
  })
})
