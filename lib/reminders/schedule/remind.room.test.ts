import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aConnection } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aCredential, queuedMails, remindersOf, waitingIdsOf } from '@/e2e/fixtures/reminders'
import { asWorker } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { sendReminders } from '../daily/send-reminders'
import { morningBefore } from './civil-time'
import { remind } from './remind'
import { stillDue } from './still-due'
import { insertReminders, type NewReminder } from './store'

await aMailServer()

afterAll(async () => {
  await closeQueue()
  await closeDb()
})
beforeEach(() => db().$executeRaw`truncate "Customer", "Person", pgboss.job cascade`)

const endsAt = new Date('2028-11-22T14:00:00Z')
const morning = (days: number) => morningBefore(endsAt, days)
const everybody = ['an@contoso.com', 'luc@contoso.com', 'spencer']
const addresses = ['an@contoso.com', 'luc@contoso.com', 'sam@spencer.example']

async function aSecret() {
  const { connectionId } = await aConnection()
  return { connectionId, credentialId: await aCredential({ connectionId, endsAt }) }
}

const summary = async (credentialId: string) =>
  (await remindersOf(credentialId)).map(({ threshold, state, to }) => `${threshold} ${state} ${to}`)

describe('a reminder', () => {
  test('is queued, and a mail asked for, for each contact and for Spencer, at nine and not before', async () => {
    const { credentialId } = await aSecret()
    await remind(new Date(morning(90).getTime() - 60_000))
    expect(await summary(credentialId)).toEqual([])
    await remind(morning(90))
    expect(await summary(credentialId)).toEqual(everybody.map((to) => `90 queued ${to}`))
    expect(await queuedMails()).toEqual(addresses)
  })

  test('C2: goes out whatever else cannot be counted to, which is left out for good and keeps nobody from their mail', async () => {
    const { connectionId, credentialId } = await aSecret()
    const endless = new Date('9999-12-31T23:30:00Z') // a year of five digits in Brussels
    const other = await aCredential({ connectionId, kind: 'certificate', endsAt: endless, createdAt: morning(100) })
    await remind(morning(90))
    expect(await summary(credentialId)).toEqual(everybody.map((to) => `90 queued ${to}`))
    expect(await summary(other)).toEqual([])
    expect(await db().credential.findUnique({ where: { id: other } })).toMatchObject({ remindAt: null })
    const { id: contactId } = await db().contact.findFirstOrThrow({ where: { email: 'an@contoso.com' } })
    await sendReminders({ contactId }, morning(90))
    expect(await summary(credentialId)).toContain('90 sent an@contoso.com')
  })

  test('is made once, also by workers that look at the same moment', async () => {
    const { credentialId } = await aSecret()
    await Promise.all(Array.from({ length: 6 }, () => remind(morning(90))))
    await remind(morning(90))
    expect(await summary(credentialId)).toHaveLength(3)
    expect(await queuedMails()).toEqual(addresses)
  })

  test('is unique in the database, Spencer’s own too, whose contact is nobody', async () => {
    const { credentialId } = await aSecret()
    const contact = await db().contact.findFirstOrThrow({ where: { email: 'an@contoso.com' } })
    const rows = [contact.id, null].map(
      (contactId): NewReminder => ({ credentialId, contactId, threshold: 90, state: 'queued', dueAt: morning(90) }),
    )
    const insert = () => asWorker((tx) => insertReminders(tx, rows, morning(90)))
    await insert()
    await insert()
    expect(await summary(credentialId)).toEqual(['90 queued an@contoso.com', '90 queued spencer'])
  })

  test('that was missed is skipped where a more urgent one has come', async () => {
    const { credentialId } = await aSecret()
    await remind(morning(90))
    await remind(new Date(morning(7).getTime() + 3_600_000))
    const expected = ['90 skipped', '60 skipped', '30 skipped', '14 skipped', '7 queued']
    expect(await summary(credentialId)).toEqual(expected.flatMap((one) => everybody.map((to) => `${one} ${to}`)))
  })

  test('whose job gave up gets another one', async () => {
    const { credentialId } = await aSecret()
    await remind(morning(90))
    await db().$executeRaw`update pgboss.job set state = 'failed' where name = 'send-reminders'`
    await remind(new Date(morning(90).getTime() + 60_000))
    expect(await queuedMails()).toEqual(addresses)
    expect(await summary(credentialId)).toHaveLength(3)
  })

  test('that is found at night waits in the queue for the morning', async () => {
    await aSecret()
    await remind(new Date(morning(89).getTime() - 6 * 3_600_000))
    const [job] = await db().$queryRaw<{ start_after: Date }[]>`
      select start_after from pgboss.job where name = 'send-reminders' limit 1`
    expect(job?.start_after).toEqual(morning(89))
  })

  test('is not made for a contact who left or cannot be reached', async () => {
    const { credentialId } = await aSecret()
    await db().contact.updateMany({ where: { email: 'an@contoso.com' }, data: { leftAt: new Date() } })
    await db().contact.updateMany({ where: { email: 'luc@contoso.com' }, data: { bouncedAt: new Date() } })
    await remind(morning(90))
    expect(await summary(credentialId)).toEqual(['90 queued spencer'])
  })

  test('of a credential with a younger live one of its kind is made for Spencer alone, who still works with it', async () => {
    const { connectionId, credentialId } = await aSecret()
    const later = new Date(endsAt.getTime() + 20 * 86_400_000)
    const younger = await aCredential({ connectionId, endsAt: later, createdAt: morning(200) })
    const other = await aCredential({ connectionId, endsAt, kind: 'certificate', createdAt: morning(200) })
    await remind(morning(60))
    expect(await summary(credentialId)).toEqual(['90 skipped spencer', '60 queued spencer'])
    expect(await summary(younger)).toEqual(everybody.map((to) => `90 queued ${to}`))
    expect(await summary(other)).toContain('60 queued spencer')
  })
})

describe('before it is sent, a reminder is cancelled', () => {
  const cases: [string, (of: { connectionId: string; credentialId: string }) => Promise<unknown>][] = [
    [
      'when its credential was replaced',
      ({ credentialId: id }) => db().credential.update({ where: { id }, data: { state: 'replaced' } }),
    ],
    [
      'when its credential was removed',
      ({ credentialId: id }) => db().credential.update({ where: { id }, data: { state: 'removed' } }),
    ],
    [
      'when the connection ended',
      ({ connectionId: id }) => db().connection.update({ where: { id }, data: { stage: 'ended' } }),
    ],
  ]

  test.each(cases)('%s', async (_, happens) => {
    const secret = await aSecret()
    await remind(morning(90))
    const ids = await waitingIdsOf(secret.credentialId)
    await happens(secret)
    expect(await asWorker((tx) => stillDue(tx, ids, morning(90)))).toEqual([])
    expect(await summary(secret.credentialId)).toEqual(everybody.map((to) => `90 cancelled ${to}`))
  })

  test('for the contacts when a younger one is live, and not for Spencer, who has yet to store that one', async () => {
    const { connectionId, credentialId } = await aSecret()
    await remind(morning(90))
    const ids = await waitingIdsOf(credentialId)
    await aCredential({ connectionId, endsAt: morning(-700), createdAt: morning(89) })
    expect(await asWorker((tx) => stillDue(tx, ids, morning(90)))).toMatchObject([{ contactId: null }])
    expect(await summary(credentialId)).toEqual([
      '90 cancelled an@contoso.com',
      '90 cancelled luc@contoso.com',
      '90 queued spencer',
    ])
  })

  test('for the contact who left meanwhile, and for nobody else', async () => {
    const { credentialId } = await aSecret()
    await remind(morning(90))
    const ids = await waitingIdsOf(credentialId)
    await db().contact.updateMany({ where: { email: 'an@contoso.com' }, data: { leftAt: new Date() } })
    expect(await asWorker((tx) => stillDue(tx, ids, morning(90)))).toHaveLength(2)
    expect(await summary(credentialId)).toEqual([
      '90 cancelled an@contoso.com',
      '90 queued luc@contoso.com',
      '90 queued spencer',
    ])
  })
})
