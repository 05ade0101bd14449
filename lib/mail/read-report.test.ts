import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deliveryReport } from '@/e2e/fixtures/delivery-report'
import { readReport } from './read-report'
import { returnPath } from './return-path'

process.env.BOUNCE_ADDRESS = 'bounces@spencer.example'
process.env.BOUNCE_MAILBOX = 'imaps://bounces:x@imap.spencer.example'

const mailId = randomUUID()
const { address: to, token } = returnPath(mailId) ?? { address: '', token: '' }
const recipient = 'an@contoso.com'
const failed = { to, recipient, action: 'failed', status: '5.1.1', diagnostic: '550 5.1.1 User unknown' } as const

const read = (raw: string) => readReport(Buffer.from(raw))

test.each([
  ['failed', '5.1.1', '550 5.1.1 <an@contoso.com>: User unknown', 'bounced'],
  ['failed', '5.1.10', '550 5.1.10 RESOLVER.ADR.RecipientNotFound', 'bounced'],
  ['failed', '5.4.1', '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)', 'bounced'],
  ['failed', '5.4.1', '550 5.4.1 No route to host', 'failed'],
  ['failed', '5.2.2', '552 5.2.2 Mailbox full', 'failed'],
  ['failed', '5.7.1', '550 5.7.1 Message rejected by policy', 'failed'],
  ['failed', '4.4.7', '451 4.4.7 Delivery time expired', 'failed'],
  ['delayed', '4.4.1', '421 4.4.1 No answer from host', 'delayed'],
  ['delivered', '2.0.0', '250 2.0.0 Ok', 'reached'],
] as const)('a report of %s with %s, “%s”, is read as %s', async (action, status, diagnostic, verdict) => {
  const report = await read(deliveryReport({ to, recipient, action, status, diagnostic }))
  expect(report).toMatchObject({ mailId, verdict, status })
})

test.each(['relayed', 'expanded'] as const)('that a mail was %s says nothing of whether it arrives', async (action) => {
  expect(await read(deliveryReport({ to, recipient, action, status: '2.0.0' }))).toBeNull()
})

test('the mail is known by the envelope id too, where a mailbox rewrote whom the report was sent to', async () => {
  const elsewhere = { ...failed, to: 'bounces@spencer.example' }
  expect(await read(deliveryReport(elsewhere))).toBeNull()
  expect(await read(deliveryReport({ ...elsewhere, envelopeId: token }))).toMatchObject({ mailId })
})

test('folded fields, bare line feeds and a second recipient are read', async () => {
  const folded = deliveryReport(failed).replace('smtp; 550 5.1.1 User unknown', 'smtp; 550 5.1.1\r\n User\r\n\tunknown')
  expect(await read(folded)).toMatchObject({ said: '550 5.1.1 User unknown' })
  expect(await read(folded.replaceAll('\r\n', '\n'))).toMatchObject({ said: '550 5.1.1 User unknown' })
  const second = deliveryReport({ ...failed, action: 'relayed' }).replace(
    'Diagnostic-Code',
    'X-Nothing: here\r\n\r\nFinal-Recipient: rfc822;luc@contoso.com\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code',
  )
  expect(await read(second)).toMatchObject({ verdict: 'bounced' })
})

test('nothing of the mail that a report gives back is in what is read of it: no link, no key, no address', async () => {
  const key = randomBytes(32).toString('base64url')
  const link = `https://connect.spencer.example/handoff/abc#${key}`
  const diagnostic = `554 5.7.1 <an@contoso.com> was refused for ${link} and for ${key}`
  const report = await read(deliveryReport({ ...failed, diagnostic, returned: `Subject: x\r\n\r\n${link}` }))
  expect(report?.said).toBe('554 5.7.1 [address] was refused for [link] and for […]')
  expect(JSON.stringify(report)).not.toContain(key)
})

test.each([
  [
    'forged: a token that we did not make',
    deliveryReport({ ...failed, to: `bounces+${'a'.repeat(41)}@spencer.example` }),
  ],
  ['foreign: about a mail of somebody else', deliveryReport({ ...failed, to: 'bounces@spencer.example' })],
  ['an answer of somebody who is away', `From: an@contoso.com\r\nTo: ${to}\r\nSubject: Away\r\n\r\nBack on Monday.`],
  ['a mail that only quotes a report', `From: x@y.z\r\nTo: ${to}\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n`],
  ['nothing at all', ''],
])('%s, does nothing', async (_, raw) => {
  expect(await read(raw)).toBeNull()
})

test('any bytes end in a report or in none', async () => {
  const whole = deliveryReport(failed)
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      expect(await readReport(Buffer.from(bytes))).toBeNull()
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.string({ maxLength: 40 }), async (at, put) => {
      const report = await read(whole.slice(0, at) + put + whole.slice(at))
      expect(report === null || report.mailId === mailId).toBe(true)
    }),
  )
})

test('what stands behind the first quarter of a megabyte is not read', async () => {
  const long = deliveryReport({ ...failed, returned: 'x'.repeat(20_000_000) })
  expect(await read(long)).toMatchObject({ mailId, verdict: 'bounced' })
})
