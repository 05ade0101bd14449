import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { anAdmin, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aCustomer, anInvitation } from '@/e2e/fixtures/invitations'
import { aCredential, queuedMails, remindersOf } from '@/e2e/fixtures/reminders'
import { viewer } from '@/e2e/fixtures/viewer'
import { recordMoment, setNextExpiry } from '@/lib/connections/record'
import { asWorker } from '@/lib/db'
import { inviteAgain } from '@/lib/invitations/invite'
import { closeQueue } from '@/lib/queue/queue'
import { morningBefore } from '../schedule/civil-time'
import { remind } from '../schedule/remind'
import { snooze, snoozeOf } from '../schedule/snooze'
import { planDay, planOwnDay, takeOffDay, takeOffOwnDay } from './plan-day'
import { marksOf, plannedOf } from './planned-of'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})
beforeEach(() => db().$executeRaw`truncate "Customer", "Person", pgboss.job cascade`)

const endsAt = new Date('2028-11-22T14:00:00Z')
const morning = (days: number) => morningBefore(endsAt, days)

async function aSecret(end = endsAt) {
  const invited = await anInvitation({}, morning(31))
  const { connectionId, staff } = invited
  const credentialId = await aCredential({ connectionId, endsAt: end, createdAt: morning(60.5) })
  await asWorker((tx) => setNextExpiry(tx, connectionId, end))
  return { ...invited, credentialId, customer: await aCustomer(invited), staff }
}

const queuedOf = async (credentialId: string) =>
  (await remindersOf(credentialId)).filter(({ state, to }) => state === 'queued' && to === 'spencer')

describe('a day that is planned', () => {
  test('keeps everybody from being reminded until it is over, and the most urgent is said the morning after', async () => {
    const { connectionId, credentialId, staff } = await aSecret()
    expect(await planDay(staff, connectionId, { day: '2028-11-10', ticket: 'CHG0042' }, morning(31))).toEqual({
      status: 'planned',
    })
    for (const at of [morning(30), morning(14), new Date('2028-11-10T22:59:00Z')]) await remind(at)
    expect([await remindersOf(credentialId), await queuedMails()]).toEqual([[], []])
    await remind(new Date('2028-11-11T08:00:00Z'))
    expect(await queuedOf(credentialId)).toMatchObject([{ threshold: 14 }])
    expect(await queuedMails()).toHaveLength(3)
  })

  test('keeps nobody from hearing of what ends within three days', async () => {
    const { connectionId, credentialId, staff } = await aSecret()
    await planDay(staff, connectionId, { day: '2028-12-08', ticket: '' }, morning(31))
    await remind(new Date(morning(3).getTime() - 1))
    expect(await queuedOf(credentialId)).toEqual([])
    await remind(morning(3))
    expect(await queuedOf(credentialId)).toMatchObject([{ threshold: 3 }])
    await remind(morning(-7))
    expect(await queuedOf(credentialId)).toMatchObject([{ threshold: -7 }])
  })

  test('is over once what it was for is done, and so is the silence', async () => {
    const { connectionId, credentialId, invitationId, customer } = await aSecret()
    await planOwnDay(customer, { day: '2028-11-18', ticket: '' }, morning(31))
    const facts = { connectionId, startedById: customer.personId, intent: 'connect', blueprint: {} } as const
    await db().run.create({
      data: { ...facts, invitationId, approvedHash: '', state: 'done', finishedAt: morning(20) },
    })
    expect(await plannedOf(customer, connectionId, morning(20))).toMatchObject({ day: null })
    await remind(morning(14))
    expect(await queuedOf(credentialId)).toMatchObject([{ threshold: 14 }])
  })

  test('says who planned it, until when there is silence and which end comes before, to both sides', async () => {
    const { connectionId, customer } = await aSecret()
    await planOwnDay(customer, { day: '2028-12-08', ticket: 'CHG0042' }, morning(31))
    const seen = {
      day: '2028-12-08',
      ticket: 'CHG0042',
      byName: 'An Admin',
      plannedAt: morning(31),
      silence: { until: morning(3), end: endsAt, isEndFirst: true },
    }
    expect((await plannedOf(viewer, connectionId, morning(30)))?.day).toMatchObject(seen)
    expect((await plannedOf(customer, connectionId, morning(30)))?.day).toMatchObject(seen)
    expect((await marksOf(viewer, [connectionId], morning(30))).get(connectionId)).toEqual({
      kind: 'day',
      day: '2028-12-08',
      ticket: 'CHG0042',
    })
  })

  test('says nothing once it is over, though nothing was written', async () => {
    const { connectionId, staff } = await aSecret()
    await planDay(staff, connectionId, { day: '2028-11-10', ticket: '' }, morning(31))
    const [last, over] = [new Date('2028-11-10T22:59:59Z'), new Date('2028-11-10T23:00:00Z')]
    expect(await plannedOf(viewer, connectionId, last)).toMatchObject({ day: { day: '2028-11-10' } })
    expect(await plannedOf(viewer, connectionId, over)).toMatchObject({ day: null })
    expect(await marksOf(viewer, [connectionId], over)).toEqual(new Map())
  })

  test('ends with its connection, as a snooze does: who is invited anew has planned nothing', async () => {
    const { connectionId, staff } = await aSecret()
    await planDay(staff, connectionId, { day: '2028-11-10', ticket: '' }, morning(31))
    await snooze(staff, { connectionId, reason: 'They move house.', date: '2028-11-01' }, morning(31))
    await asWorker((tx) => recordMoment(tx, connectionId, 'endedAt', morning(30)))
    expect(await inviteAgain(staff, connectionId, 'connect', undefined, morning(30))).toMatchObject({
      status: 'invited',
    })
    expect(await plannedOf(viewer, connectionId, morning(30))).toMatchObject({ day: null })
    expect(await snoozeOf(viewer, connectionId, morning(30))).toBeNull()
  })

  test('is replaced by another, taken off by either side, and the audit remembers all of it', async () => {
    const { connectionId, staff, customer } = await aSecret()
    await planOwnDay(customer, { day: '2028-11-10', ticket: 'CHG0042' }, morning(31))
    await planDay(staff, connectionId, { day: '2028-11-14', ticket: '' }, morning(30))
    expect(await plannedOf(viewer, connectionId, morning(30))).toMatchObject({
      day: { day: '2028-11-14', ticket: null, byName: staff.name },
    })
    expect(await takeOffOwnDay(customer, morning(29))).toEqual({ status: 'taken_off' })
    expect(await takeOffDay(staff, connectionId, morning(29))).toEqual({ status: 'as_before' })
    const entries = await db().auditEntry.findMany({
      where: { connectionId, action: { startsWith: 'day.' } },
      orderBy: { seq: 'asc' },
    })
    expect(entries.map(({ action, personId, data }) => [action, personId, data])).toEqual([
      ['day.planned', customer.personId, { day: '2028-11-10', ticket: 'CHG0042', invitations: 0 }],
      ['day.planned', staff.personId, { day: '2028-11-14', invitations: 1 }],
      ['day.taken-off', customer.personId, {}],
    ])
  })
})

describe('nothing is planned', () => {
  test.each([
    ['for a day that is over', '2028-10-21', 'past'],
    ['for one beyond half a year', '2029-06-01', 'too_far'],
  ])('%s', async (_, day, why) => {
    const { connectionId, staff } = await aSecret()
    const answer = { status: 'wrong_day', why, furthest: '2029-04-20' }
    expect(await planDay(staff, connectionId, { day, ticket: '' }, morning(31))).toEqual(answer)
    expect(await db().plannedDay.count()).toBe(0)
  })

  test('by a Viewer, nor by somebody whose token says that they may not do it, or does not say', async () => {
    const { connectionId, tenantId } = await aSecret()
    const plan = { day: '2028-11-10', ticket: '' }
    const nobodies = [[], null].map((directoryRoles) => anAdmin({ connectionId, tenantId, directoryRoles }))
    const looksOnly = await aStaffMember('Viewer')
    expect(await planDay(looksOnly, connectionId, plan, morning(31))).toEqual({ status: 'not_allowed' })
    expect(await takeOffDay(looksOnly, connectionId, morning(31))).toEqual({ status: 'not_allowed' })
    for (const nobody of await Promise.all(nobodies)) {
      expect(await planOwnDay(nobody, plan, morning(31))).toEqual({ status: 'not_allowed' })
      expect(await takeOffOwnDay(nobody, morning(31))).toEqual({ status: 'not_allowed' })
    }
    expect(await db().plannedDay.count()).toBe(0)
  })

  test('of a connection that has ended, or is not there', async () => {
    const { connectionId, staff } = await aSecret()
    await db().connection.update({ where: { id: connectionId }, data: { endedAt: morning(40), stage: 'ended' } })
    for (const id of [connectionId, crypto.randomUUID()])
      expect(await planDay(staff, id, { day: '2028-11-10', ticket: '' }, morning(31))).toEqual({ status: 'nothing' })
  })
})
