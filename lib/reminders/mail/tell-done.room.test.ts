import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { languages } from '@/lib/i18n/language'
import { tellDone, writeDone } from './tell-done'

const server = await aMailServer()

async function aFinishedRun() {
  const invited = await anInvitation()
  const { connectionId, staff } = invited
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

test.each(
  languages.flatMap((language) =>
    (['connect', 'grant', 'renew', 'repair', 'undo'] as const).map((intent) => [language, intent] as const),
  ),
)('in %s the news of %s has no hole in it', (language, intent) => {
  const contact = { name: 'An', email: 'an@contoso.com', language }
  const connection = {
    id: crypto.randomUUID(),
    domain: 'contoso.com',
    environment: 'production',
    spencerContactName: 'Sofie Maes',
    spencerContactEmail: 'sofie@spencer.example',
    customer: { id: crypto.randomUUID(), name: 'Contoso' },
    adoptedObjectId: null,
  } as const
  const run = { id: crypto.randomUUID(), intent, contact }
  const { subject, text } = writeDone({ ...run, connection })
  expect(subject).toContain('Contoso')
  expect(text).toContain('contoso.com')
  expect(`${subject}${text}`).not.toMatch(/[{}]/)
  const ofAnAdopted = writeDone({ ...run, connection: { ...connection, adoptedObjectId: crypto.randomUUID() } })
  if (intent === 'undo') expect(ofAnAdopted.subject, 'an app of their own stays').not.toBe(subject)
  else expect(ofAnAdopted.subject).toBe(subject)
})
