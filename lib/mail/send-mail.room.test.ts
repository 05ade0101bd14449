import { describe, expect, test } from 'vitest'
import { aMailServer } from '@/e2e/fixtures/mail'
import { messageIdOf, sendMail as send } from './send-mail'

const server = await aMailServer()

/** About nothing that is known. */
const sendMail = (mail: Parameters<typeof send>[0]) => send(mail, { connectionId: null })

const aMail = {
  to: { name: 'An Peeters', address: 'an@contoso.com' },
  subject: 'Contoso · Production',
  html: '<p>Hello</p>',
  text: 'Hello',
  messageId: messageIdOf('invitation', 'x', 1),
}

test('a mail goes from the portal to one person, as the same mail each time', async () => {
  expect(await sendMail({ ...aMail, replyTo: { name: 'Sam', address: 'sam@spencer.example' } })).toMatchObject({
    status: 'sent',
  })
  const [delivered] = server.delivered
  expect(delivered?.to).toEqual(['an@contoso.com'])
  expect(delivered?.mail.from?.text).toBe('"Spencer" <portal@spencer.example>')
  expect(delivered?.mail.replyTo?.text).toBe('"Sam" <sam@spencer.example>')
  expect(delivered?.mail.messageId).toBe('<invitation.x.1@spencer.example>')
  expect(delivered?.mail.headers.get('auto-submitted')).toBe('auto-generated')
  const suppressed = String(delivered?.mail.headers.get('x-auto-response-suppress'))
  expect(suppressed, 'Exchange withholds reports for these two').not.toMatch(/All|\bNDR\b|\bDR\b/)
  expect(suppressed).toContain('OOF')
})

describe('hostile values', () => {
  test.each([
    'an@contoso.com\r\nBcc: evil@example.org',
    'an@contoso.com, evil@example.org',
    'an@contoso.com>\r\nRCPT TO:<evil@example.org',
    'Evil <evil@example.org>',
    '',
  ])('in the address send nothing anywhere: %j', async (address) => {
    expect(await sendMail({ ...aMail, to: { name: 'An', address } })).toEqual({ status: 'failed' })
    expect(server.delivered).toEqual([])
  })

  test('in a name or the subject stay where they are', async () => {
    const hostile = 'An" <evil@example.org>\r\nBcc: evil@example.org\r\n\r\nbody\u2028x'
    await sendMail({ ...aMail, to: { name: hostile, address: 'an@contoso.com' }, subject: `Re: ${hostile}` })
    const [delivered] = server.delivered
    expect(delivered?.to).toEqual(['an@contoso.com'])
    expect(delivered?.mail.bcc).toBeUndefined()
    expect(delivered?.mail.to).toMatchObject({ value: [{ address: 'an@contoso.com' }] })
    expect(delivered?.mail.text?.trim()).toBe('Hello')
  })

  test('in the content fetch no file and no address', async () => {
    const content = { path: '/etc/passwd' } as unknown as string
    expect(await sendMail({ ...aMail, html: content })).toEqual({ status: 'failed' })
    expect(server.delivered).toEqual([])
  })

  test('in a Message-ID are left out', () => {
    expect(messageIdOf('handoff', 'a\r\nBcc: x@y>', 2)).toBe('<handoff.aBccxy.2@spencer.example>')
  })
})

describe('a mail server', () => {
  test('that knows nobody of this address has refused for good', async () => {
    server.mood.refuses = 'recipients'
    expect(await sendMail(aMail)).toMatchObject({ status: 'refused', report: { verdict: 'bounced' } })
  })

  test.each([
    [550, '5.1.1 <an@contoso.com>: User unknown'],
    [550, '5.1.2 Bad destination system'],
    [553, '5.1.3 Bad destination mailbox address syntax'],
    [551, '5.1.6 Mailbox has moved'],
    [550, '5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found'],
    [550, '5.2.1 The account is disabled'],
    [550, 'No such user here'],
    [553, 'Mailbox name not allowed'],
  ])('that says of the recipient %i %s has refused for good', async (code, text) => {
    server.mood.refuses = { code, text }
    expect(await sendMail(aMail)).toMatchObject({ status: 'refused', report: { verdict: 'bounced' } })
  })

  test.each([
    [550, '5.1.8 Bad sender’s system address'],
    [552, '5.2.2 Mailbox full'],
    [550, '5.4.1 Recipient address rejected: Access denied'],
    [550, '5.7.1 <an@contoso.com>: User unknown'],
    [553, '5.7.1 Sender address rejected: not owned by user'],
    [550, '#5.7.1 Your access to this mail system has been rejected'],
    [550, '5.0.0 Something'],
    [550, '5.1.100 Something'],
    [550, 'Relaying is not permitted'],
    [550, 'Sender verify failed'],
    [550, 'Your host is blocked, see https://list.example'],
    [550, 'Rejected as SPAM'],
    [550, '192.0.2.1 is listed at bl.example'],
    [550, 'Message refused by local policy'],
    [550, 'Access denied'],
    [550, 'Bad HELO'],
    [554, 'Transaction failed'],
    [503, 'Bad sequence of commands'],
  ])('that says %i %s has not said that nobody has the address: it is tried again', async (code, text) => {
    server.mood.refuses = { code, text }
    expect(await sendMail(aMail)).toEqual({ status: 'failed' })
  })

  test('that refuses anything else is answered with failed, not with an error', async () => {
    for (const refuses of ['relaying', 'for now', 'content'] as const) {
      server.mood.refuses = refuses
      expect(await sendMail(aMail)).toEqual({ status: 'failed' })
    }
    server.mood.refuses = 'nothing'
    expect(await sendMail(aMail)).toMatchObject({ status: 'sent' })
  })
})
