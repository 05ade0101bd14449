import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aConnection, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aCredential, queuedMails, remindersOf, waitingIdsOf } from '@/e2e/fixtures/reminders'
import { viewer } from '@/e2e/fixtures/viewer'
import { setNextExpiry } from '@/lib/connections/record'
import { asWorker } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { morningBefore } from './civil-time'
import { remind } from './remind'
import { endSnooze, latestSnooze, snooze, snoozeOf } from './snooze'
import { stillDue } from './still-due'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})
beforeEach(() => db().$executeRaw`truncate "Customer", "Person", pgboss.job cascade`)

const endsAt = new Date('2028-11-22T14:00:00Z')
const morning = (days: number) => morningBefore(endsAt, days)

async function aSecret() {
  const { connectionId, staff } = await aConnection()
  const credentialId = await aCredential({ connectionId, endsAt })
  await asWorker((tx) => setNextExpiry(tx, connectionId, endsAt))
  return { connectionId, credentialId, staff }
}

const addresses = ['an@contoso.com', 'luc@contoso.com', 'sam@spencer.example']

const dueOf = (ids: string[], now: Date) => asWorker((tx) => stillDue(tx, ids, now))

const toSpencer = async (credentialId: string) =>
  (await remindersOf(credentialId))
    .filter(({ to }) => to === 'spencer')
    .map(({ threshold, state }) => `${threshold} ${state}`)

describe('while a connection is snoozed', () => {
  test('nothing is queued, and afterwards the most urgent is caught up', async () => {
    const { connectionId, credentialId, staff } = await aSecret()
    const asked = { connectionId, reason: 'Moves to another tenant', date: '2028-10-30' }
    expect(await snooze(staff, asked, morning(75))).toEqual({
      status: 'snoozed',
      until: new Date('2028-10-30T08:00:00Z'),
    })
    await remind(morning(60))
    await remind(morning(30))
    expect(await toSpencer(credentialId)).toEqual([])
    await remind(new Date('2028-10-30T08:00:00Z'))
    expect(await toSpencer(credentialId)).toEqual(['90 skipped', '60 skipped', '30 queued'])
  })

  test('what was queued before waits, and is sent when the snooze is ended', async () => {
    const { connectionId, credentialId, staff } = await aSecret()
    await remind(morning(60))
    const ids = await waitingIdsOf(credentialId)
    await snooze(staff, { connectionId, reason: 'x', date: '2028-10-30' }, morning(60))
    expect(await dueOf(ids, morning(59))).toEqual([])
    expect(await toSpencer(credentialId)).toContain('60 queued')
    await db().$executeRaw`delete from pgboss.job`
    await remind(morning(59))
    expect(await queuedMails()).toEqual([])
    expect(await endSnooze(staff, connectionId, morning(58))).toEqual({ status: 'ended' })
    await remind(morning(58))
    expect(await queuedMails()).toEqual(addresses)
    expect(await dueOf(ids, morning(58))).toHaveLength(3)
  })

  test('what became live since and ends within it is heard of from nine in the morning of three days before', async () => {
    const { connectionId, staff } = await aSecret()
    await snooze(staff, { connectionId, reason: 'Moves to another tenant', date: '2028-10-30' }, morning(75))
    const sooner = new Date('2028-10-20T20:00:00Z')
    const before = (days: number) => morningBefore(sooner, days)
    const credentialId = await aCredential({ connectionId, endsAt: sooner, createdAt: before(40) })
    await remind(before(30))
    await remind(new Date(before(3).getTime() - 1))
    expect(await toSpencer(credentialId)).toEqual([])
    await remind(before(3))
    const mails = (await remindersOf(credentialId)).filter(({ state }) => state === 'queued')
    expect(mails.map(({ threshold }) => threshold)).toEqual([3, 3, 3])
    expect(await queuedMails()).toEqual(addresses)
    expect(
      await dueOf(
        mails.map(({ id }) => id),
        before(3),
      ),
    ).toHaveLength(3)
    await remind(before(-7))
    expect(await toSpencer(credentialId)).toContain('-7 queued')
  })

  test('staff see who wanted it, why and until when, and the audit remembers', async () => {
    const { connectionId, staff } = await aSecret()
    await snooze(staff, { connectionId, reason: 'Moves to another tenant', date: '2028-10-30' }, morning(60))
    expect(await snoozeOf(viewer, connectionId, morning(59))).toMatchObject({
      byName: 'Sofie Maes',
      reason: 'Moves to another tenant',
      until: new Date('2028-10-30T08:00:00Z'),
    })
    expect(await snoozeOf(viewer, connectionId, morning(10))).toBeNull()
    await endSnooze(staff, connectionId, morning(58))
    const entries = await db().auditEntry.findMany({
      where: { connectionId, action: { startsWith: 'reminders.' } },
      orderBy: { seq: 'asc' },
    })
    expect(entries.map(({ action, personId }) => [action, personId])).toEqual([
      ['reminders.snoozed', staff.personId],
      ['reminders.resumed', staff.personId],
    ])
  })
})

describe('a snooze', () => {
  test.each([
    ['ends sixty days ahead at most', 200, morning(200 - 60)],
    ['ends three days before the first end at most', 40, morning(3)],
    ['has no day left three days before the end', 3, null],
    ['has no day left after the end', -20, null],
  ])('%s', (_, days, latest) => {
    expect(latestSnooze(endsAt, morning(days))).toBe(latest?.toISOString().slice(0, 10) ?? null)
  })

  test.each([
    ['today', '2028-10-23'],
    ['in the past', '2027-01-01'],
    ['a day too late', '2028-11-20'],
  ])('that would end %s is not made', async (_, date) => {
    const { connectionId, staff } = await aSecret()
    expect(await snooze(staff, { connectionId, reason: 'x', date }, morning(30))).toEqual({
      status: 'out_of_reach',
      latest: '2028-11-19',
      firstEnd: endsAt,
    })
    expect(await snoozeOf(viewer, connectionId, morning(30))).toBeNull()
  })

  test('is for Operators and Admins', async () => {
    const { connectionId } = await aSecret()
    const viewer = await aStaffMember('Viewer')
    const asked = { connectionId, reason: 'x', date: '2028-10-30' }
    expect(await snooze(viewer, asked, morning(60))).toEqual({ status: 'not_allowed' })
    expect(await endSnooze(viewer, connectionId)).toEqual({ status: 'not_allowed' })
  })

  test('of what has no end is not made', async () => {
    const { connectionId, staff } = await aConnection()
    for (const id of [connectionId, crypto.randomUUID()]) {
      expect(await snooze(staff, { connectionId: id, reason: 'x', date: '2028-10-30' })).toEqual({ status: 'nothing' })
    }
  })
})
