import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aHeldSecret } from '@/e2e/fixtures/handoff'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { recordProof, recordRefused } from '@/lib/credentials/attempt'
import type { Proof } from '@/lib/credentials/proof'
import { asWorker } from '@/lib/db'
import { languages } from '@/lib/i18n/language'
import { translator } from '@/lib/i18n/translator'
import { tellDone, writeDone } from './tell-done'

const server = await aMailServer()

/** Of a connection whose secret was proven so; null: Microsoft refused it. */
async function aFinishedRun(how: 'token' | 'roles' | null = 'roles') {
  const invited = await anInvitation()
  const { connectionId, staff } = invited
  const { credentialId } = await aHeldSecret(connectionId)
  await asWorker((tx) => (how ? recordProof(tx, credentialId, how) : recordRefused(tx, credentialId, 53003)))
  const data = {
    connectionId,
    startedById: staff.personId,
    intent: 'connect',
    blueprint: {},
    approvedHash: 'x',
  } as const
  const { id: runId } = await db().run.create({ data: { ...data, state: 'done' } })
  return { ...invited, runId }
}

test('each contact is told in their own language that it is done, with the way to the receipt of that very run', async () => {
  const { runId, connectionId, an, luc } = await aFinishedRun()
  await tellDone(runId, an)
  await tellDone(runId, luc)
  const [toAn, toLuc] = server.delivered
  expect([toAn?.to, toLuc?.to]).toEqual([['an@contoso.com'], ['luc@contoso.com']])
  expect(toAn?.mail.subject).toBe('Contoso · Productie: verbonden met Spencer')
  expect(toLuc?.mail.subject).toBe('Contoso · Production : connecté à Spencer')
  expect(toAn?.mail.text).toContain(`/connect/${connectionId}/receipt/${runId}`)
})

test('what was not seen to work is told as made and not tested yet, with Microsoft’s number and who mends it', async () => {
  const { runId, an, luc } = await aFinishedRun(null)
  await tellDone(runId, an)
  await tellDone(runId, luc)
  const [toAn, toLuc] = server.delivered
  expect(toAn?.mail.subject).toBe('Contoso · Productie: de Spencer-app is gemaakt, nog niet getest')
  expect(toAn?.mail.text).toContain('AADSTS53003: Een regel van de tenant (Conditional Access)')
  expect(toLuc?.mail.text).toContain('Contoso n’est pas encore connecté')
})

test('a token without the permissions that were asked for is not the whole test', async () => {
  const { runId, an } = await aFinishedRun('token')
  await tellDone(runId, an)
  expect(server.delivered[0]?.mail.text).toContain('Aanmelden is getest en werkt.')
})

test('the news is the same mail however often it is tried', async () => {
  const { runId, an } = await aFinishedRun()
  server.mood.refuses = 'content'
  await expect(tellDone(runId, an)).rejects.toThrow('did not take')
  server.mood.refuses = 'nothing'
  await tellDone(runId, an)
  await tellDone(runId, an)
  expect(new Set(server.delivered.map(({ mail }) => mail.messageId)).size).toBe(1)
})

test('an address that the server refuses for good is not told, now or later', async () => {
  const { runId, an } = await aFinishedRun()
  server.mood.refuses = 'recipients'
  await tellDone(runId, an)
  server.mood.refuses = 'nothing'
  await tellDone(runId, an)
  expect(server.delivered).toEqual([])
  expect(await db().contact.findUnique({ where: { id: an } })).toMatchObject({ bouncedAt: expect.any(Date) })
})

test('a contact who was taken away meanwhile is told nothing', async () => {
  const { runId } = await aFinishedRun()
  await tellDone(runId, crypto.randomUUID())
  expect(server.delivered).toEqual([])
})

const seenAt = new Date('2026-11-28T14:00:00Z')

test.each(
  languages.flatMap((language) =>
    (['connect', 'grant', 'renew', 'repair', 'undo'] as const).map((intent) => [language, intent] as const),
  ),
)('in %s the news of %s has no hole in it, tested or not', (language, intent) => {
  const contact = { name: 'An', email: 'an@contoso.com', language }
  const connection = {
    id: crypto.randomUUID(),
    domain: 'contoso.com',
    environment: 'production',
    userSync: true,
    spencerContactName: 'Sofie Maes',
    spencerContactEmail: 'sofie@spencer.example',
    customer: { id: crypto.randomUUID(), name: 'Contoso' },
    adoptedObjectId: null,
    applicationObjectId: null,
    applicationId: null,
  } as const
  const asked = { intent, amends: null }
  const run = { id: crypto.randomUUID(), intent, alteration: null, invitation: asked, contact }
  const proofs: Proof[] = [
    { is: 'yes', how: 'roles', seenAt },
    { is: 'yes', how: 'token', seenAt },
    { is: 'no', number: 53003, seenAt },
    { is: 'unknown', why: 'untried' },
  ]
  for (const proof of proofs) {
    const { subject, text } = writeDone({ ...run, connection }, proof)
    expect(subject).toContain('Contoso')
    expect(text).toContain('contoso.com')
    expect(`${subject}${text}`).not.toMatch(/[{}]/)
    expect(text.includes(translator(language)('proof.why.untried'))).toBe(proof.is === 'unknown' && intent !== 'undo')
    const ofAnAdopted = writeDone(
      { ...run, connection: { ...connection, adoptedObjectId: crypto.randomUUID() } },
      proof,
    )
    if (intent === 'undo') expect(ofAnAdopted.subject, 'an app of their own stays').not.toBe(subject)
    else expect(ofAnAdopted.subject).toBe(subject)
  }
})
