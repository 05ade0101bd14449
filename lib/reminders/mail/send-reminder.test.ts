import { describe, expect, test } from 'vitest'
import { aCertificate } from '@/e2e/fixtures/credentials'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aCredential, remindersOf } from '@/e2e/fixtures/reminders'
import { recordReplacing } from '@/lib/credentials/attempt'
import { giveCertificate } from '@/lib/credentials/give-certificate'
import { db, transaction } from '@/lib/db'
import { languages } from '@/lib/i18n/language'
import { openInvitation } from '@/lib/invitations/open'
import { renewalLink } from '@/lib/invitations/renewal-link'
import { morningBefore } from '../schedule/civil-time'
import { remind } from '../schedule/remind'
import { sendReminder } from './send-reminder'
import { writeReminder, writeReminderForSpencer } from './write-reminder'

const server = await aMailServer()

const endsAt = new Date('2028-11-22T14:00:00Z')
const now = morningBefore(endsAt, 30)

/** A connection whose secret ends in thirty days, with the reminders that are queued for it. */
async function aDueSecret() {
  const invited = await anInvitation()
  const credentialId = await aCredential({
    connectionId: invited.connectionId,
    endsAt,
    createdAt: morningBefore(endsAt, 31),
  })
  await remind(now)
  const ids = new Map((await remindersOf(credentialId)).map(({ to, id }) => [to, id]))
  return { ...invited, credentialId, idOf: (to: string) => ids.get(to) ?? '' }
}

const linkIn = (text: string | undefined) => text?.match(/http\S+\/join\/(\S+)/)?.[1] ?? ''
const stateOf = async (credentialId: string, to: string) =>
  (await remindersOf(credentialId)).find((one) => one.to === to)?.state

describe('a reminder', () => {
  test('brings each contact a link to renew, in their own language', async () => {
    const { connectionId, credentialId, idOf } = await aDueSecret()
    await sendReminder(idOf('an@contoso.com'), now)
    await sendReminder(idOf('luc@contoso.com'), now)
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
    const { idOf } = await aDueSecret()
    await sendReminder(idOf('an@contoso.com'), now)
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
    const { idOf } = await aDueSecret()
    await sendReminder(idOf('an@contoso.com'), now)
    await sendReminder(idOf('an@contoso.com'), now)
    expect(server.delivered).toHaveLength(1)
  })

  test('that the server did not take is tried again with another link, as another mail, and the link before is dead', async () => {
    const { credentialId, idOf, an } = await aDueSecret()
    server.mood.refuses = 'content'
    await expect(sendReminder(idOf('an@contoso.com'), now)).rejects.toThrow('did not take')
    expect(await stateOf(credentialId, 'an@contoso.com')).toBe('queued')
    server.mood.refuses = 'nothing'
    await sendReminder(idOf('an@contoso.com'), now)
    const [delivered] = server.delivered
    expect(delivered?.mail.messageId).toBe(`<reminder.${idOf('an@contoso.com')}.2@spencer.example>`)
    expect((await openInvitation(linkIn(delivered?.mail.text), now))?.status).toBe('open')
    const links = await db().invitationLink.findMany({ where: { contactId: an }, orderBy: { sentAt: 'asc' } })
    expect(links.map(({ sentAt, revokedAt }) => ({ sentAt, revokedAt }))).toEqual([
      { sentAt: now, revokedAt: null },
      { sentAt: null, revokedAt: now },
    ])
  })

  test('that is tried again leaves alone the link of another one that is on its way to the same contact', async () => {
    const { connectionId, idOf, an } = await aDueSecret()
    const onItsWay = await renewalLink({ connectionId, kind: 'secret', contactId: an }, now)
    server.mood.refuses = 'content'
    await expect(sendReminder(idOf('an@contoso.com'), now)).rejects.toThrow('did not take')
    expect((await openInvitation(onItsWay.token, now))?.status).toBe('open')
  })

  test('to the Spencer contact, which has no link, is the same mail each time', async () => {
    const { idOf } = await aDueSecret()
    server.mood.refuses = 'content'
    await expect(sendReminder(idOf('spencer'), now)).rejects.toThrow('did not take')
    server.mood.refuses = 'nothing'
    await sendReminder(idOf('spencer'), now)
    expect(server.delivered[0]?.mail.messageId).toBe(`<reminder.${idOf('spencer')}.1@spencer.example>`)
  })

  test('is not sent to a contact once its credential was renewed', async () => {
    const { connectionId, credentialId, idOf } = await aDueSecret()
    await aCredential({ connectionId, endsAt: morningBefore(endsAt, -700), createdAt: now })
    await sendReminder(idOf('an@contoso.com'), now)
    expect(server.delivered).toEqual([])
    expect(await stateOf(credentialId, 'an@contoso.com')).toBe('cancelled')
  })

  test('tells the Spencer contact that a newer secret is not stored yet, until it is', async () => {
    const { connectionId, credentialId, idOf } = await aDueSecret()
    const newer = { connectionId, endsAt: morningBefore(endsAt, -700), createdAt: now }
    const newerId = await aCredential(newer)
    await sendReminder(idOf('spencer'), now)
    expect(server.delivered[0]?.mail.text).toContain('A newer one was made and is not stored yet')
    expect(server.delivered[0]?.mail.text).not.toContain('get a mail with a link')
    await remind(morningBefore(endsAt, 14))
    await transaction((tx) => recordReplacing(tx, newerId))
    const later = (await remindersOf(credentialId)).find(({ threshold }) => threshold === 14)
    await sendReminder(later?.id ?? '', morningBefore(endsAt, 14))
    expect(server.delivered).toHaveLength(1)
    expect(await remindersOf(credentialId)).toContainEqual({ ...later, state: 'cancelled' })
  })

  test('shows the Spencer contact the connection’s page and who was told', async () => {
    const { connectionId, idOf } = await aDueSecret()
    await sendReminder(idOf('spencer'), now)
    const [delivered] = server.delivered
    expect(delivered?.to).toEqual(['sam@spencer.example'])
    expect(delivered?.mail.subject).toBe('Contoso · Production: the secret ends on 22 November 2028')
    expect(delivered?.mail.text).toContain(`/staff/connections/${connectionId}`)
    expect(delivered?.mail.text).toContain('An Peeters and Luc Dubois at Contoso get a mail')
    expect(delivered?.mail.text).not.toContain('/join/')
  })
})

describe('a reminder about a certificate', () => {
  async function aDueCertificate() {
    const invited = await anInvitation()
    const { connectionId } = invited
    const given = await giveCertificate(invited.staff, connectionId, (await aCertificate()).pem)
    if (given.status !== 'given') throw new Error('The certificate was refused')
    const credentialId = await aCredential({
      connectionId,
      kind: 'certificate',
      endsAt,
      createdAt: morningBefore(endsAt, 91),
    })
    const { thumbprintSha1 } = given.certificate
    await db().credential.update({ where: { id: credentialId }, data: { thumbprintSha1 } })
    return { ...invited, credentialId }
  }

  const sendAll = async (credentialId: string, at: Date) => {
    await remind(at)
    for (const { id } of await remindersOf(credentialId)) await sendReminder(id, at)
    return server.delivered.splice(0).map(({ to, mail }) => ({ to: to[0], text: String(mail.text) }))
  }

  test('asks nothing of the customer before Spencer has given the next one, then it asks by itself', async () => {
    const { credentialId, connectionId, staff } = await aDueCertificate()
    for (const days of [90, 60]) {
      const mails = await sendAll(credentialId, morningBefore(endsAt, days))
      expect(mails.map(({ to }) => to)).toEqual(['sam@spencer.example'])
      expect(mails[0]?.text).toContain('Give the next certificate on that page.')
    }
    await giveCertificate(staff, connectionId, (await aCertificate()).pem)
    const mails = await sendAll(credentialId, morningBefore(endsAt, 50))
    expect(mails.map(({ to }) => to).sort()).toEqual(['an@contoso.com', 'luc@contoso.com'])
    expect(await sendAll(credentialId, morningBefore(endsAt, 40))).toEqual([])
    for (const { to, text } of await sendAll(credentialId, morningBefore(endsAt, 30))) {
      expect(text, to).not.toContain('Give the next certificate')
    }
  })

  test('reaches everybody in the last three days, given or not', async () => {
    const { credentialId } = await aDueCertificate()
    expect(await sendAll(credentialId, morningBefore(endsAt, 7))).toHaveLength(1)
    expect(await sendAll(credentialId, morningBefore(endsAt, 3))).toHaveLength(3)
  })
})

describe('the invitation behind a reminder', () => {
  const renewals = (connectionId: string) =>
    db().invitation.findMany({ where: { connectionId, intent: 'renew' }, select: { invitedById: true } })

  test('is one for all contacts, made by the portal itself, and the audit says so', async () => {
    const { connectionId, idOf } = await aDueSecret()
    await Promise.all(['an@contoso.com', 'luc@contoso.com'].map((to) => sendReminder(idOf(to), now)))
    expect(await renewals(connectionId)).toEqual([{ invitedById: null }])
    const [entry] = await db().auditEntry.findMany({
      where: { connectionId, action: 'invitation.created' },
      orderBy: { seq: 'desc' },
    })
    expect(entry).toMatchObject({ personId: null, data: { intent: 'renew', by: 'portal', contacts: 0 } })
  })

  test('is used again while it stands for two weeks more, and the link of the mail before still opens', async () => {
    const { connectionId, credentialId } = await aDueSecret()
    const mailToAn = async (days: number) => {
      await remind(morningBefore(endsAt, days))
      const due = (await remindersOf(credentialId)).find(
        ({ threshold, to }) => threshold === days && to.startsWith('an@'),
      )
      await sendReminder(due?.id ?? '', morningBefore(endsAt, days))
    }
    await mailToAn(14)
    await mailToAn(3)
    expect(await renewals(connectionId)).toHaveLength(1)
    expect(server.delivered).toHaveLength(2)
    for (const { mail } of server.delivered) {
      expect((await openInvitation(linkIn(mail.text), morningBefore(endsAt, 3)))?.status).toBe('open')
    }
    await mailToAn(-7)
    expect(await renewals(connectionId)).toHaveLength(2)
  })
})

test('a used invitation is not sent again: a renewal is made once for each', async () => {
  const { connectionId, idOf, staff } = await aDueSecret()
  await sendReminder(idOf('an@contoso.com'), now)
  const used = await db().invitation.findFirstOrThrow({ where: { connectionId, intent: 'renew' } })
  const run = { connectionId, startedById: staff.personId, intent: 'renew', blueprint: {}, approvedHash: 'x' } as const
  await db().run.create({ data: { ...run, state: 'done', invitationId: used.id } })
  await sendReminder(idOf('luc@contoso.com'), now)
  const opened = await openInvitation(linkIn(server.delivered[1]?.mail.text), now)
  expect(opened).toMatchObject({ status: 'open', intent: 'renew', renews: ['secret'] })
  expect(opened?.invitationId).not.toBe(used.id)
})

describe('a contact whose address the server refuses for good', () => {
  test('is marked, gets nothing more, and the Spencer contact reads that somebody has to be found', async () => {
    const { credentialId, idOf } = await aDueSecret()
    server.mood.refuses = 'recipients'
    for (const to of ['an@contoso.com', 'luc@contoso.com']) await sendReminder(idOf(to), now)
    expect(await stateOf(credentialId, 'an@contoso.com')).toBe('bounced')
    server.mood.refuses = 'nothing'
    await sendReminder(idOf('spencer'), now)
    expect(server.delivered.at(-1)?.mail.text).toContain('Nobody at Contoso got this mail')
    await remind(morningBefore(endsAt, 14))
    const next = (await remindersOf(credentialId)).filter(({ threshold }) => threshold === 14)
    expect(next.map(({ to }) => to)).toEqual(['spencer'])
  })

  test('is not marked when it is us whom the server does not let through', async () => {
    const { credentialId, idOf } = await aDueSecret()
    server.mood.refuses = 'relaying'
    await expect(sendReminder(idOf('an@contoso.com'), now)).rejects.toThrow('did not take')
    expect(await stateOf(credentialId, 'an@contoso.com')).toBe('queued')
  })
})

const facts = {
  id: '00000000-0000-4000-8000-000000000000',
  threshold: 30,
  contactId: '00000000-0000-4000-8000-000000000001',
  endsAt,
  isSuperseded: false,
  isNextMissing: false,
  reachable: ['An'],
  connection: {
    id: '00000000-0000-4000-8000-000000000002',
    domain: 'contoso.com',
    environment: 'staging' as const,
    spencerContactName: 'Sam Claes',
    spencerContactEmail: 'sam@spencer.example',
    customerName: 'Contoso',
  },
}

describe.each(languages)('in %s', (language) => {
  const contact = { name: 'An', email: 'an@contoso.com', language }
  const link = { url: 'https://portal.example/join/token', expiresAt: new Date('2028-12-22T12:00:00Z') }
  const cases = (['secret', 'certificate'] as const).flatMap((kind) =>
    [90, 1, 0, -1, -7].map((days) => [kind, days] as const),
  )

  test.each(cases)('the mail about a %s %i days before its end stands alone as plain text', (kind, days) => {
    const reminder = { ...facts, kind, contact }
    const { subject, text, html } = writeReminder(reminder, contact, link, morningBefore(endsAt, days))
    for (const part of [text, html]) {
      for (const fact of ['Contoso', 'contoso.com', '22', '2028', link.url, 'sam@spencer.example']) {
        expect(part).toContain(fact)
      }
      expect(part).not.toMatch(/[{}]\w|undefined|null/)
    }
    expect(subject).toMatch(/^Contoso · .+2028/)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html.match(/<a /g)).toHaveLength(2)
  })
})

test('the words for how far away it is are those of the calendar', () => {
  const at = (days: number) =>
    writeReminderForSpencer({ ...facts, kind: 'secret', contact: null }, morningBefore(endsAt, days)).text
  expect([90, 1, 0, -1, -7].map((days) => at(days).match(/(ends|ended) ([^,]+), on/)?.[2])).toEqual([
    'in 90 days',
    'tomorrow',
    'today',
    'yesterday',
    '7 days ago',
  ])
})
