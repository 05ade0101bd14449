import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aCredential, linksIn, queuedMails, threeEnvironments } from '@/e2e/fixtures/reminders'
import { asWorker } from '@/lib/db'
import { openInvitation, recordOpened } from '@/lib/invitations/open'
import { addressHashOf } from '@/lib/mail/address-hash'
import { mailsOf } from '@/lib/mail/mails-of'
import { recordReport } from '../returned/record-report'
import { tellReturned } from '../returned/tell-returned'
import { morningBefore } from '../schedule/civil-time'
import { remind } from '../schedule/remind'
import { sendReminders } from './send-reminders'

const server = await aMailServer()

beforeEach(() => db().$executeRaw`truncate "Customer", "Person", "Mail", pgboss.job cascade`)

const endsAt = new Date('2028-11-22T14:00:00Z')
const now = morningBefore(endsAt, 30)
const unknown = { verdict: 'bounced', status: '5.1.1', said: '550 5.1.1 User unknown' } as const

/** Three secrets that end on one day, with their reminders queued. */
async function aDueDay() {
  const company = await threeEnvironments()
  const createdAt = morningBefore(endsAt, 31)
  for (const connectionId of Object.values(company.connections)) await aCredential({ connectionId, endsAt, createdAt })
  await remind(now)
  await db().$executeRaw`delete from pgboss.job`
  return company
}

const statesOf = async (who: { contactId: string | null }) =>
  (await db().reminder.findMany({ where: who })).map(({ state }) => state)

const stateOf = async (token: string) => (await openInvitation(token, now))?.status

const theirMail = (who: { contactId: string | null }) =>
  db().mail.findFirstOrThrow({ where: { ...who, messageId: { startsWith: '<reminder.' } }, orderBy: { id: 'desc' } })

const linksTo = (address: string) => linksIn(server.delivered.findLast(({ to }) => to[0] === address)?.mail.text)

const jobs = (name: string) => db().$queryRaw<{ data: { contactId: string; mailId: string; nextId: string | null } }[]>`
  select data from pgboss.job where name = ${name} order by created_on`

describe('C20: a daily mail that the server does not take', () => {
  test('for now waits alone, is tried again with other links, and those before are dead', async () => {
    const { an, luc } = await aDueDay()
    server.mood.refuses = 'for now'
    await expect(sendReminders(an, now)).rejects.toThrow('did not take')
    server.mood.refuses = 'nothing'
    await sendReminders(luc, now)
    expect(await statesOf(an)).toEqual(['queued', 'queued', 'queued'])
    expect(await statesOf(luc)).toEqual(['sent', 'sent', 'sent'])
    await remind(now)
    expect(await queuedMails()).toContain('an@contoso.com')
    await sendReminders(an, now)
    expect(await statesOf(an)).toEqual(['sent', 'sent', 'sent'])
    expect(await Promise.all(linksTo('an@contoso.com').map(stateOf))).toEqual(['open', 'open', 'open'])
    const links = await db().invitationLink.findMany({ where: an })
    expect(links.filter(({ revokedAt, sentAt }) => revokedAt !== null && sentAt === null)).toHaveLength(3)
    expect(links.filter(({ revokedAt, sentAt }) => revokedAt === null && sentAt !== null)).toHaveLength(3)
  })

  test('for good settles that person alone, marks them, and the next contact has all of it in their own mail', async () => {
    const { an, luc } = await aDueDay()
    server.mood.refuses = 'recipients'
    await sendReminders(an, now)
    server.mood.refuses = 'nothing'
    expect(await statesOf(an)).toEqual(['bounced', 'bounced', 'bounced'])
    expect((await db().contact.findUniqueOrThrow({ where: { id: an.contactId } })).bouncedAt).not.toBeNull()
    expect(await jobs('send-invitation')).toEqual([])
    await sendReminders(luc, now)
    expect(linksTo('luc@contoso.com')).toHaveLength(3)
    expect(await db().invitationLink.count({ where: { ...an, revokedAt: null } })).toBe(0)
  })
})

describe('C20: a daily mail that is reported not to have arrived', () => {
  test('stands with each connection, ends every link in it, and the account owner hears of it once', async () => {
    const { an, connections } = await aDueDay()
    await sendReminders(an, now)
    const tokens = linksTo('an@contoso.com')
    const mail = await theirMail(an)
    expect(Buffer.from(mail.addressHash ?? [])).toEqual(addressHashOf(an.contactId, 'an@contoso.com'))
    for (const id of Object.values(connections))
      expect(await mailsOf(asWorker(), id)).toMatchObject([{ id: mail.id, state: 'sent', name: 'An Peeters' }])
    const noted = new Date(now.getTime() + 1_000) // after the job began, whose moment its reminders carry
    await db().mail.update({ where: { id: mail.id }, data: { createdAt: noted } })
    await recordReport({ mailId: mail.id, ...unknown }, now)
    expect(await Promise.all(tokens.map(stateOf))).toEqual(['revoked', 'revoked', 'revoked'])
    expect(await statesOf(an)).toEqual(['bounced', 'bounced', 'bounced'])
    const [told, ...more] = await jobs('tell-returned')
    expect(more).toEqual([])
    if (told) await tellReturned(told.data)
    expect(server.delivered.map(({ to }) => to[0])).toEqual(['an@contoso.com', 'sam@spencer.example'])
  })

  test('asks the next contact for each environment, unless their own daily mail is still to come', async () => {
    const { an, luc } = await aDueDay()
    await sendReminders(an, now)
    const mail = await theirMail(an)
    await db().reminder.updateMany({ where: luc, data: { state: 'cancelled' } })
    await recordReport({ mailId: mail.id, ...unknown }, now)
    const asked = await jobs('send-invitation')
    expect(asked.map(({ data }) => data.contactId)).toEqual(Array(3).fill(luc.contactId))
    expect((await jobs('tell-returned'))[0]?.data.nextId).toBe(luc.contactId)
  })

  test('asks the next contact for what their own daily mail does not ask', async () => {
    const { an, luc } = await aDueDay()
    await sendReminders(an, now)
    await db().invitation.updateMany({ data: { intent: 'repair' } })
    await recordReport({ mailId: (await theirMail(an)).id, ...unknown }, now)
    expect(await statesOf(luc)).toEqual(['queued', 'queued', 'queued'])
    const asked = await jobs('send-invitation')
    expect(asked.map(({ data }) => data.contactId)).toEqual(Array(3).fill(luc.contactId))
  })

  test('did arrive where one of its links was opened, whatever a server says', async () => {
    const { an } = await aDueDay()
    await sendReminders(an, now)
    const [, second = ''] = linksTo('an@contoso.com')
    await recordOpened(second, now)
    await recordReport({ mailId: (await theirMail(an)).id, ...unknown }, now)
    expect(await Promise.all(linksTo('an@contoso.com').map(stateOf))).toEqual(['open', 'open', 'open'])
    expect(await statesOf(an)).toEqual(['sent', 'sent', 'sent'])
  })

  test('of several account owners each hears of it, about a connection of their own', async () => {
    const { an, connections } = await aDueDay()
    const hers = { spencerContactName: 'Nele Smets', spencerContactEmail: 'nele@spencer.example' }
    await db().connection.update({ where: { id: connections.demo }, data: hers })
    await sendReminders(an, now)
    server.delivered.length = 0
    const { id: mailId } = await theirMail(an)
    await recordReport({ mailId, ...unknown }, now)
    await tellReturned({ mailId, nextId: null })
    expect(server.delivered.map(({ to }) => to[0]).sort()).toEqual(['nele@spencer.example', 'sam@spencer.example'])
    const toNele = server.delivered.find(({ to }) => to[0] === 'nele@spencer.example')
    expect(toNele?.mail.text).toContain(`/staff/connections/${connections.demo}`)
  })
})

test('C20: a worker that dies between the server’s yes and our commit sends it once more, then never again, and nothing is lost', async () => {
  const { an } = await aDueDay()
  await db().$executeRaw`
    create function "not_today"() returns trigger language plpgsql as $$ begin raise exception 'gone'; end $$`
  await db().$executeRaw`
    create trigger "gone" before update on "Reminder" for each row when (new.state = 'sent') execute function "not_today"()`
  await expect(sendReminders(an, now)).rejects.toThrow()
  await db().$executeRaw`drop trigger "gone" on "Reminder"`
  await db().$executeRaw`drop function "not_today"()`
  expect(server.delivered).toHaveLength(1)
  expect(await statesOf(an)).toEqual(['queued', 'queued', 'queued'])
  await remind(now)
  expect(await queuedMails()).toContain('an@contoso.com')
  for (let times = 0; times < 3; times++) await sendReminders(an, now)
  expect(server.delivered).toHaveLength(2)
  expect(await statesOf(an)).toEqual(['sent', 'sent', 'sent'])
  const opened = server.delivered.flatMap(({ mail }) => linksIn(mail.text))
  expect(await Promise.all(opened.map(stateOf))).toEqual(Array(6).fill('open'))
})
