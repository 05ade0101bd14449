import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aCredential, remindersOf, threeEnvironments } from '@/e2e/fixtures/reminders'
import { viewer } from '@/e2e/fixtures/viewer'
import { setNextExpiry } from '@/lib/connections/record'
import { asWorker } from '@/lib/db'
import { createInvitation } from '@/lib/invitations/create-invitation'
import { closeQueue } from '@/lib/queue/queue'
import { morningBefore } from '../schedule/civil-time'
import { nextReminder } from '../schedule/next-reminder'
import { remind } from '../schedule/remind'
import { freeze, liftFreeze } from './freeze'
import { planDay } from './plan-day'
import { marksOf, plannedOf } from './planned-of'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})
beforeEach(() => db().$executeRaw`truncate "Customer", "Person", pgboss.job cascade`)

const endsAt = new Date('2028-11-22T14:00:00Z')
const morning = (days: number) => morningBefore(endsAt, days)
const span = { firstDay: '2028-10-20', lastDay: '2028-11-03', reason: 'The year is closed.' }

async function aSecretIn(connectionId: string) {
  const credentialId = await aCredential({ connectionId, endsAt, createdAt: morning(70) })
  await asWorker((tx) => setNextExpiry(tx, connectionId, endsAt))
  return credentialId
}

const queuedOf = async (credentialId: string) =>
  (await remindersOf(credentialId)).flatMap(({ state, to, threshold }) =>
    state === 'queued' && to === 'spencer' ? [threshold] : [],
  )

describe('while a customer changes nothing', () => {
  test('they are reminded of none of their environments, before and after they are', async () => {
    const { staff, connections } = await threeEnvironments()
    const [secret, other] = [await aSecretIn(connections.production), await aSecretIn(connections.demo)]
    expect(await freeze(staff, connections.staging, span, morning(61))).toEqual({ status: 'frozen' })
    await remind(morning(60))
    expect([await queuedOf(secret), await queuedOf(other)]).toEqual([[60], [60]])
    await db().reminder.updateMany({ data: { state: 'sent', sentAt: morning(60) } })
    await remind(morning(30))
    await remind(new Date('2028-11-03T22:59:00Z'))
    expect([await queuedOf(secret), await queuedOf(other)]).toEqual([[], []])
    await remind(new Date('2028-11-04T08:00:00Z'))
    expect([await queuedOf(secret), await queuedOf(other)]).toEqual([[30], [30]])
  })

  test('they hear of what ends within three days all the same', async () => {
    const { staff, connections } = await threeEnvironments()
    const secret = await aSecretIn(connections.production)
    await freeze(staff, connections.production, { ...span, lastDay: '2028-12-31' }, morning(35))
    await remind(new Date(morning(3).getTime() - 1))
    expect(await queuedOf(secret)).toEqual([])
    await remind(morning(3))
    expect(await queuedOf(secret)).toEqual([3])
  })

  test('staff read when the next reminder goes out: the morning after, or three days before the end', async () => {
    const { staff, connections } = await threeEnvironments()
    await aSecretIn(connections.production)
    const next = async () => (await nextReminder(viewer, connections.production, morning(31)))?.at
    expect(await next()).toEqual(morning(30))
    await freeze(staff, connections.production, span, morning(31))
    expect(await next()).toEqual(new Date('2028-11-04T08:00:00Z'))
    await planDay(staff, connections.production, { day: '2028-11-06', ticket: '' }, morning(31))
    expect(await next()).toEqual(new Date('2028-11-07T08:00:00Z'))
    await freeze(staff, connections.production, { ...span, lastDay: '2028-12-31' }, morning(31))
    expect(await next()).toEqual(morning(3))
  })

  test('it is said of every environment, with who wanted it and why; of one that is planned, its day', async () => {
    const { staff, connections } = await threeEnvironments()
    await freeze(staff, connections.production, span, morning(40))
    expect(await plannedOf(viewer, connections.demo, morning(40))).toMatchObject({
      customerName: 'Contoso',
      freeze: { ...span, byName: staff.name, frozenAt: morning(40) },
    })
    expect(await marksOf(viewer, Object.values(connections), morning(40))).toEqual(new Map())
    await planDay(staff, connections.demo, { day: '2028-11-06', ticket: '' }, morning(30))
    const all = Object.values(connections)
    const marks = await marksOf(viewer, all, morning(30))
    expect(all.map((id) => marks.get(id)?.kind)).toEqual(['freeze', 'freeze', 'day'])
  })

  test('their links stay open for a week after it, one that is made meanwhile too', async () => {
    const { staff, connections } = await threeEnvironments()
    const invite = (connectionId: string, at: Date) => {
      const asked = { connectionId, intent: 'connect', invitedById: staff.personId, contactIds: [] } as const
      return asWorker((tx) => createInvitation(tx, asked, at))
    }
    const before = await invite(connections.production, morning(40))
    await freeze(staff, connections.demo, { ...span, lastDay: '2028-12-31' }, morning(40))
    const meanwhile = await invite(connections.staging, morning(35))
    const rows = await db().invitation.findMany({ where: { id: { in: [before, meanwhile] } } })
    expect(rows.map(({ expiresAt }) => expiresAt.toISOString())).toEqual(Array(2).fill('2029-01-07T23:00:00.000Z'))
  })
})

describe('a freeze', () => {
  test('is lifted from any of their pages, and then they are reminded', async () => {
    const { staff, connections } = await threeEnvironments()
    const secret = await aSecretIn(connections.production)
    await freeze(staff, connections.production, span, morning(31))
    expect(await liftFreeze(staff, connections.demo, morning(31))).toEqual({ status: 'lifted' })
    expect(await liftFreeze(staff, connections.demo, morning(31))).toEqual({ status: 'as_before' })
    await remind(morning(30))
    expect(await queuedOf(secret)).toEqual([30])
    const said = await db().auditEntry.findMany({
      where: { connectionId: { in: Object.values(connections) }, action: { startsWith: 'customer.f' } },
      orderBy: { seq: 'asc' },
    })
    const frozen = { from: span.firstDay, until: span.lastDay, reason: span.reason, invitations: 0 }
    expect(said.map(({ action, data }) => [action, data])).toEqual([
      ...Array(3).fill(['customer.frozen', frozen]),
      ...Array(3).fill(['customer.freeze-lifted', {}]),
    ])
    expect(new Set(said.map(({ connectionId }) => connectionId)).size).toBe(3)
  })

  test('is one for each customer, and of nobody else', async () => {
    const [ours, theirs] = [await threeEnvironments(), await threeEnvironments({ customer: 'Fabrikam' })]
    await freeze(ours.staff, ours.connections.production, span, morning(31))
    await freeze(ours.staff, ours.connections.demo, { ...span, lastDay: '2028-11-10' }, morning(31))
    expect(await db().freeze.count()).toBe(1)
    expect(await plannedOf(viewer, theirs.connections.production, morning(30))).toMatchObject({ freeze: null })
  })

  test('is for Operators and Admins, of a connection that stands, and no longer than half a year', async () => {
    const { staff, connections } = await threeEnvironments()
    const id = connections.production
    expect(await freeze(await aStaffMember('Viewer'), id, span, morning(31))).toEqual({ status: 'not_allowed' })
    expect(await liftFreeze(await aStaffMember('Viewer'), id, morning(31))).toEqual({ status: 'not_allowed' })
    expect(await freeze(staff, crypto.randomUUID(), span, morning(31))).toEqual({ status: 'nothing' })
    expect(await freeze(staff, id, { ...span, lastDay: '2029-12-31' }, morning(31))).toEqual({
      status: 'wrong_span',
      why: 'too_far',
      furthest: '2029-04-20',
    })
    expect(await db().freeze.count()).toBe(0)
  })
})
