import { afterEach, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { deliveryReport } from '@/e2e/fixtures/delivery-report'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aMailbox } from '@/e2e/fixtures/mailbox'
import { openInvitation } from '@/lib/invitations/open'
import { sendInvitation } from '../mail/send-invitation'
import { readMailbox } from './read-mailbox'

const server = await aMailServer()
const mailbox = await aMailbox()

const tokenIn = (text: string | undefined) => text?.match(/\/join\/([\w-]{43})/)?.[1] ?? ''

async function invited() {
  const invitation = await anInvitation()
  await sendInvitation(invitation.invitationId, invitation.an)
  const mail = server.delivered.at(-1)
  if (!mail) throw new Error('No mail')
  return { ...invitation, mail, token: tokenIn(mail.mail.text) }
}

const stateOf = async (contactId: string) => (await db().mail.findFirstOrThrow({ where: { contactId } })).state

afterEach(async () => {
  await readMailbox()
})

test('a report minutes after the relay took the mail marks the contact and ends the link; it stays in no mailbox', async () => {
  const { an, mail, token } = await invited()
  await readMailbox()
  expect(await stateOf(an)).toBe('sent')
  const failed = { action: 'failed', status: '5.1.1', diagnostic: '550 5.1.1 User unknown' } as const
  mailbox.receive(deliveryReport({ to: mail.from, recipient: 'an@contoso.com', ...failed, returned: mail.raw }))
  await readMailbox()
  expect(await stateOf(an)).toBe('bounced')
  expect((await openInvitation(token))?.status).toBe('revoked')
  expect(mailbox.inbox().filter(({ raw }) => raw.includes(token))).toEqual([])
  const rows = await db().$queryRaw<{ text: string }[]>`select m::text as text from "Mail" m`
  expect(rows.some(({ text }) => text.includes(token))).toBe(false)
})

test('a mail that went through is said to have arrived; reports are asked for without the mail’s own text', async () => {
  const { an, mail } = await invited()
  expect(mail.asked).toMatchObject({ ret: 'HDRS', notify: expect.arrayContaining(['SUCCESS', 'FAILURE', 'DELAY']) })
  mailbox.receive(deliveryReport({ to: mail.from, recipient: 'an@contoso.com', action: 'delivered', status: '2.0.0' }))
  await readMailbox()
  expect(await stateOf(an)).toBe('reached')
})

test('what is no report of ours changes nothing, and waits as read for whoever looks after the mailbox', async () => {
  const { an, mail } = await invited()
  const forged = `bounces+${'z'.repeat(41)}@spencer.example`
  mailbox.receive(deliveryReport({ to: forged, recipient: 'an@contoso.com', action: 'failed', status: '5.1.1' }))
  mailbox.receive(`From: an@contoso.com\r\nTo: ${mail.from}\r\nSubject: Away until Monday\r\n\r\nI am away.`)
  await readMailbox()
  expect(await stateOf(an)).toBe('sent')
  const left = mailbox.inbox().filter(({ raw }) => raw.includes(forged) || raw.includes('Away until Monday'))
  expect(left.map(({ isRead }) => isRead)).toEqual([true, true])
})
