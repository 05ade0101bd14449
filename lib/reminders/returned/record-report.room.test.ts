import { describe, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aRun } from '@/e2e/fixtures/identity'
import { anInvitation, jobsFor } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { listAudit } from '@/lib/audit/list'
import { openInvitation, recordOpened } from '@/lib/invitations/open'
import { sendInvitation } from '../mail/send-invitation'
import { recordReport } from './record-report'
import { tellReturned } from './tell-returned'

const server = await aMailServer()

const unknown = { verdict: 'bounced', status: '5.1.1', said: '550 5.1.1 User unknown' } as const
const full = { verdict: 'failed', status: '5.2.2', said: '552 5.2.2 Mailbox full' } as const
const refused = { verdict: 'failed', status: '5.7.1', said: '550 5.7.1 Policy' } as const

const tokenIn = (text: string | undefined) => text?.match(/\/join\/([\w-]{43})/)?.[1] ?? ''

async function lastMail(whose: { contactId: string }) {
  return db().mail.findFirstOrThrow({ where: whose, orderBy: { createdAt: 'desc' } })
}

async function toldJobs(mailId: string) {
  return db().$queryRaw<{ data: { mailId: string; nextId: string | null } }[]>`
    select data from pgboss.job where name = 'tell-returned' and data->>'mailId' = ${mailId}`
}

const contactOf = (id: string) => db().contact.findUniqueOrThrow({ where: { id } })

async function invited() {
  const invitation = await anInvitation()
  await sendInvitation(invitation.invitationId, invitation.an)
  const mail = await lastMail({ contactId: invitation.an })
  return { ...invitation, mail, token: tokenIn(server.delivered.at(-1)?.mail.text) }
}

describe('an invitation that nobody has the address for', () => {
  test('ends its link, marks the contact, asks the next one and tells the account owner who and why', async () => {
    const { staff, connectionId, invitationId, an, luc, mail, token } = await invited()
    expect((await openInvitation(token))?.status).toBe('open')
    await recordReport({ mailId: mail.id, ...unknown })
    expect((await openInvitation(token))?.status).toBe('revoked')
    expect((await contactOf(an)).bouncedAt).not.toBeNull()
    expect((await jobsFor(invitationId)).map(({ contactId }) => contactId)).toContain(luc)
    const [newest, before] = await listAudit(staff, { connectionId })
    expect(newest).toMatchObject({ action: 'contact.bounced', data: { contact: an } })
    expect(before).toMatchObject({ action: 'mail.returned', data: { mail: mail.id, verdict: 'bounced' } })
    const [told] = await toldJobs(mail.id)
    expect(told?.data).toEqual({ mailId: mail.id, nextId: luc })
    if (told) await tellReturned(told.data)
    const letter = server.delivered.at(-1)
    expect(letter?.to).toEqual(['sam@spencer.example'])
    expect(letter?.mail.subject).toBe('Contoso · Production: a mail to An Peeters did not arrive')
    expect(letter?.mail.text).toContain('The server said: 550 5.1.1 User unknown')
    expect(letter?.mail.text).toContain('Luc Dubois was asked instead.')
  })

  test('asks nobody twice: not where the next one has a link that stands, and not again for the same report', async () => {
    const { invitationId, an, luc, mail } = await invited()
    await sendInvitation(invitationId, luc)
    await db().$executeRaw`delete from pgboss.job where name = 'send-invitation'`
    for (let time = 0; time < 2; time++) await recordReport({ mailId: mail.id, ...unknown })
    expect(await jobsFor(invitationId)).toEqual([])
    expect(await toldJobs(mail.id)).toHaveLength(1)
    expect((await contactOf(an)).bouncedAt).not.toBeNull()
    expect((await contactOf(luc)).bouncedAt).toBeNull()
  })

  test('is the same where the relay says so at once', async () => {
    const { invitationId, an, luc } = await anInvitation()
    server.mood.refuses = 'recipients'
    await sendInvitation(invitationId, an)
    expect(await lastMail({ contactId: an })).toMatchObject({ state: 'bounced', said: '550 5.1.1 no such mailbox' })
    expect((await jobsFor(invitationId)).map(({ contactId }) => contactId)).toContain(luc)
  })
})

test('an invitation whose purpose is fulfilled asks nobody else', async () => {
  const { connectionId, invitationId, staff, mail } = await invited()
  const id = await aRun(connectionId, staff.personId)
  await db().run.update({ where: { id }, data: { invitationId, state: 'done' } })
  await db().$executeRaw`delete from pgboss.job where name = 'send-invitation'`
  await recordReport({ mailId: mail.id, ...unknown })
  expect(await jobsFor(invitationId)).toEqual([])
})

test('a mail whose link was opened did arrive: what a mailbox behind it says does nothing', async () => {
  const { an, mail, token } = await invited()
  await recordOpened(token)
  await recordReport({ mailId: mail.id, ...unknown })
  expect((await contactOf(an)).bouncedAt).toBeNull()
  expect((await openInvitation(token))?.status).toBe('open')
  expect((await lastMail({ contactId: an })).state).toBe('sent')
})

test('a mailbox that is full marks nobody, until three mails in a week did not arrive', async () => {
  const { invitationId, an, mail } = await invited()
  await recordReport({ mailId: mail.id, ...full })
  expect((await contactOf(an)).bouncedAt).toBeNull()
  for (let more = 0; more < 2; more++) {
    await sendInvitation(invitationId, an)
    await recordReport({ mailId: (await lastMail({ contactId: an })).id, ...full })
  }
  expect((await contactOf(an)).bouncedAt).not.toBeNull()
})

test('a rule that refuses us says nothing of a contact, however often', async () => {
  const { invitationId, an, mail } = await invited()
  await recordReport({ mailId: mail.id, ...refused })
  for (let more = 0; more < 4; more++) {
    await sendInvitation(invitationId, an)
    await recordReport({ mailId: (await lastMail({ contactId: an })).id, ...refused })
  }
  expect((await contactOf(an)).bouncedAt).toBeNull()
})

test('delayed, then reached, is told; and nothing takes back that a mail did not arrive', async () => {
  const { an, mail } = await invited()
  const said = async (verdict: 'delayed' | 'reached' | 'failed') => {
    await recordReport({ mailId: mail.id, verdict, status: '', said: '' })
    return (await lastMail({ contactId: an })).state
  }
  expect(await said('delayed')).toBe('delayed')
  expect(await said('reached')).toBe('reached')
  expect(await said('delayed')).toBe('reached')
  expect(await said('failed')).toBe('failed')
  expect(await said('reached')).toBe('failed')
})

test('a report of a mail that is not known does nothing', async () => {
  await recordReport({ mailId: '00000000-0000-4000-8000-000000000000', ...unknown })
  expect(await db().mail.count({ where: { id: '00000000-0000-4000-8000-000000000000' } })).toBe(0)
})
