import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { deliveryReport } from '@/e2e/fixtures/delivery-report'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { sendInvitation } from '@/lib/reminders/mail/send-invitation'
import { POST } from './route'

const key = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const server = await aMailServer()
process.env.BOUNCE_ADDRESS = 'bounces@spencer.example'
process.env.BOUNCE_KEY = key

type How = { signedWith?: string; at?: Date; body?: string }

async function send(raw: string, { signedWith = key, at = new Date(), body = raw }: How = {}) {
  const headers = {
    'webhook-id': 'a report',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(signedWith).sign('a report', at, raw),
  }
  const answer = await POST(new Request('http://127.0.0.1:3000/api/mail-reports', { method: 'POST', headers, body }))
  return { status: answer.status, said: (await answer.json()).status }
}

async function aReport() {
  const { invitationId, an } = await anInvitation()
  await sendInvitation(invitationId, an)
  const to = server.delivered.at(-1)?.from ?? ''
  return { an, raw: deliveryReport({ to, recipient: 'an@contoso.com', action: 'failed', status: '5.1.1' }) }
}

const bouncedAt = async (id: string) => (await db().contact.findUniqueOrThrow({ where: { id } })).bouncedAt

test('a report that is signed marks the contact, and the same once more changes nothing', async () => {
  const { an, raw } = await aReport()
  expect(await send(raw)).toEqual({ status: 200, said: 'recorded' })
  const first = await bouncedAt(an)
  expect(first).not.toBeNull()
  expect(await send(raw)).toEqual({ status: 200, said: 'recorded' })
  expect(await bouncedAt(an)).toEqual(first)
})

test('one that is not signed with the key, is changed or is old does nothing and is written down', async () => {
  const { an, raw } = await aReport()
  const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`
  for (const how of [{ signedWith: other }, { body: `${raw} ` }, { at: new Date(Date.now() - 600_000) }])
    expect(await send(raw, how)).toEqual({ status: 401, said: 'signature_refused' })
  const bare = await POST(new Request('http://127.0.0.1:3000/api/mail-reports', { method: 'POST', body: raw }))
  expect(bare.status).toBe(401)
  expect(await bouncedAt(an)).toBeNull()
  const refusals = await db().auditEntry.count({ where: { action: 'access.refused' } })
  expect(refusals).toBeGreaterThan(0)
})

test('what is no report of ours is taken and does nothing; what is too long is not read', async () => {
  const { an, raw } = await aReport()
  expect(await send('From: an@contoso.com\r\n\r\nI am away.')).toEqual({ status: 200, said: 'not_ours' })
  expect(await send(raw.replace('5.1.1', `5.1.1 ${'x'.repeat(300_000)}`))).toEqual({ status: 413, said: 'too_large' })
  expect(await bouncedAt(an)).toBeNull()
})
