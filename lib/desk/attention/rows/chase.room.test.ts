import { afterAll, expect, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aLinkedSecret } from '@/e2e/fixtures/handoff'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { listedConnections } from '@/e2e/fixtures/rows/lists'
import type { Staff } from '@/lib/identity/actor'
import { closeQueue } from '@/lib/queue/queue'
import { freeze, liftFreeze } from '@/lib/reminders/planned/freeze'
import { planDay, takeOffDay } from '@/lib/reminders/planned/plan-day'
import { endSnooze, snooze } from '@/lib/reminders/schedule/snooze'
import { chase } from './chase'
import { settleAttention } from './settle'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const never = new AbortController().signal
/** A Thursday, at noon in Brussels. */
const thursday = new Date('2027-01-07T11:00:00Z')
const day = (days: number) => new Date(thursday.getTime() + days * 86_400_000)

/** An invitation, and the mail to both contacts. */
async function aMailedInvitation() {
  const invited = await anInvitation({}, thursday)
  const { invitationId, an, luc } = invited
  const link = (contactId: string) => ({ tokenHash: Buffer.from(crypto.randomUUID()), invitationId, contactId })
  await db().invitationLink.createMany({ data: [link(an), link(luc)] })
  return invited
}

/** The jobs that this moment asks for, and only they. */
async function askedAt(at: Date, name: string, key: 'invitationId' | 'handoffId', id: string) {
  const count = async () => {
    const rows = await db().$queryRaw<{ data: Record<string, unknown> }[]>`
      select data from pgboss.job where name = ${name} and data->>${key} = ${id} order by created_on`
    return rows.map(({ data }) => data)
  }
  await db().$executeRaw`delete from pgboss.job where data->>${key} = ${id}`
  await settleAttention(never, at)
  await Promise.all([chase(never, at), chase(never, at)])
  return count()
}

test('whoever has not opened an invitation is asked again after 3, 8 and 15 working days, once each, and then no more', async () => {
  const { invitationId, an, luc } = await aMailedInvitation()
  const asked = async (days: number) =>
    (await askedAt(day(days), 'send-invitation', 'invitationId', invitationId)).map(({ contactId }) => contactId)
  const both = [an, luc].toSorted()
  expect(await asked(4)).toEqual([]) // Monday
  expect((await asked(5)).toSorted()).toEqual(both) // Tuesday
  expect(await asked(5.1)).toEqual([])
  expect((await asked(12)).toSorted()).toEqual(both)
  expect(await asked(20)).toEqual([])
  expect((await asked(21)).toSorted()).toEqual(both)
  expect(await asked(29)).toEqual([])
})

test('whose end stands on a list is asked again of the invitation, and not once more of the end', async () => {
  const { invitationId, connectionId, staff } = await aMailedInvitation()
  const { importId } = await listedConnections(staff, 1, thursday)
  const listed = { connectionId, importId, listedAt: thursday, secretEndsAt: day(20) }
  await db().listedConnection.create({ data: listed })
  const asked = async (days: number) =>
    (await askedAt(day(days), 'send-invitation', 'invitationId', invitationId)).length
  expect(await asked(5)).toBe(2)
  expect(await asked(6)).toBe(0)
  expect(await asked(7)).toBe(0)
})

test('who opened it is asked no more', async () => {
  const { invitationId, an } = await aMailedInvitation()
  await db().invitationLink.updateMany({ where: { contactId: an }, data: { openedAt: day(4) } })
  expect(await askedAt(day(5), 'send-invitation', 'invitationId', invitationId)).toEqual([])
})

test('a secret that nobody collects is told to its account owner on day 3 and 6, and to another once it is lost', async () => {
  const { handoffId } = await aLinkedSecret(thursday)
  await db().person.create({
    data: {
      tenantId: crypto.randomUUID(),
      objectId: crypto.randomUUID(),
      name: 'An Admin',
      upn: 'an@spencer.example',
      staffRole: 'Admin',
      staffObservedAt: new Date(),
    },
  })
  const told = (days: number) => askedAt(day(days), 'tell-waiting', 'handoffId', handoffId)
  expect(await told(2.5)).toEqual([])
  expect(await told(3)).toMatchObject([{ kind: 'not_collected', step: 3 }])
  expect(await told(6)).toMatchObject([{ kind: 'not_collected', step: 6 }])
  expect(await told(8)).toMatchObject([{ kind: 'handoff_lost', step: 1, personId: expect.any(String) }])
  expect(await told(40)).toEqual([])
})

test('after a standstill only the last step is said, and after a week none', async () => {
  const { invitationId } = await aMailedInvitation()
  expect(await askedAt(day(13), 'send-invitation', 'invitationId', invitationId)).toHaveLength(2)
  expect(await askedAt(day(13.2), 'send-invitation', 'invitationId', invitationId)).toEqual([])
  const late = await aMailedInvitation()
  expect(await askedAt(day(29), 'send-invitation', 'invitationId', late.invitationId)).toEqual([])
})

test('about a connection for which somebody asked for silence nobody is asked again before its end', async () => {
  const { handoffId, connectionId } = await aLinkedSecret(thursday)
  const { staff } = await anInvitation()
  const until = { connectionId, reason: 'They move house.', date: '2027-01-12' }
  await db().connection.update({ where: { id: connectionId }, data: { nextExpiryAt: day(700) } })
  expect(await snooze(staff, until, thursday)).toMatchObject({ status: 'snoozed' })
  expect(await askedAt(day(3), 'tell-waiting', 'handoffId', handoffId)).toEqual([])
  expect(await askedAt(day(5), 'tell-waiting', 'handoffId', handoffId)).toHaveLength(1)
})

test('before the day that is planned, and on it, nobody is asked again; the morning after they are, however long it was', async () => {
  const { invitationId, connectionId, staff } = await aMailedInvitation()
  const asked = async (days: number) =>
    (await askedAt(day(days), 'send-invitation', 'invitationId', invitationId)).length
  await planDay(staff, connectionId, { day: '2027-02-17', ticket: 'CHG0042' }, thursday)
  expect([await asked(5), await asked(21), await asked(41)]).toEqual([0, 0, 0])
  expect([await asked(42), await asked(42.1), await asked(43)]).toEqual([2, 0, 0])
})

test('in a freeze nobody is asked again, but of what ends within three days', async () => {
  const { invitationId, connectionId, staff } = await aMailedInvitation()
  const asked = async (days: number) =>
    (await askedAt(day(days), 'send-invitation', 'invitationId', invitationId)).length
  const span = { firstDay: '2027-01-08', lastDay: '2027-01-31', reason: 'The year is closed.' }
  await freeze(staff, connectionId, span, thursday)
  expect(await asked(5)).toBe(0)
  await db().connection.update({ where: { id: connectionId }, data: { nextExpiryAt: day(9) } })
  expect([await asked(5.5), await asked(6)]).toEqual([0, 2])
})

const closed = { firstDay: '2027-01-08', lastDay: '2027-02-17', reason: 'The year is closed.' }

test.each<
  [
    string,
    (staff: Staff, connectionId: string) => Promise<unknown>,
    (staff: Staff, connectionId: string, now: Date) => Promise<{ status: string }>,
  ]
>([
  ['a day is taken off', (staff, id) => planDay(staff, id, { day: '2027-02-17', ticket: '' }, thursday), takeOffDay],
  ['a freeze is lifted', (staff, id) => freeze(staff, id, closed, thursday), liftFreeze],
  [
    'a snooze is ended',
    (staff, connectionId) => snooze(staff, { connectionId, reason: 'They move.', date: '2027-02-17' }, thursday),
    endSnooze,
  ],
])('where %s early, what came due in the silence is asked all the same', async (_, begin, end) => {
  const { invitationId, connectionId, staff } = await aMailedInvitation()
  await db().connection.update({ where: { id: connectionId }, data: { nextExpiryAt: day(700) } })
  const asked = async (days: number) =>
    (await askedAt(day(days), 'send-invitation', 'invitationId', invitationId)).length
  await begin(staff, connectionId)
  expect(await asked(28)).toBe(0)
  expect(['taken_off', 'lifted', 'ended']).toContain((await end(staff, connectionId, day(28.1))).status)
  expect([await asked(29.1), await asked(29.5)]).toEqual([2, 0])
})

test('neither a freeze nor a planned day keeps staff from hearing of the handoff that waits for them', async () => {
  const { handoffId, connectionId } = await aLinkedSecret(thursday)
  const { staff } = await anInvitation()
  const told = (days: number) => askedAt(day(days), 'tell-waiting', 'handoffId', handoffId)
  await freeze(staff, connectionId, { firstDay: '2027-01-08', lastDay: '2027-01-31', reason: 'Closed.' }, thursday)
  expect(await told(3)).toMatchObject([{ kind: 'not_collected', step: 3 }])
  await planDay(staff, connectionId, { day: '2027-02-17', ticket: '' }, day(4))
  expect(await told(6)).toMatchObject([{ kind: 'not_collected', step: 6 }])
  expect(await told(6.1)).toEqual([])
})

test('while Spencer has stopped nobody is asked again, and afterwards they are', async () => {
  const { invitationId, connectionId, staff } = await aMailedInvitation()
  const { customerId } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  const stop = { customerId, reason: 'Something is odd.', stoppedById: staff.personId, stoppedAt: day(1) }
  const { id } = await db().stop.create({ data: stop })
  expect(await askedAt(day(5), 'send-invitation', 'invitationId', invitationId)).toEqual([])
  await db().stop.update({ where: { id }, data: { liftedAt: day(6) } })
  expect(await askedAt(day(6), 'send-invitation', 'invitationId', invitationId)).toHaveLength(2)
})

test('a customer whose contacts had a mail today is asked again tomorrow', async () => {
  const { invitationId, connectionId, an } = await aMailedInvitation()
  const mail = { messageId: crypto.randomUUID(), connectionId, contactId: an, createdAt: day(5) }
  await db().mail.create({ data: mail })
  expect(await askedAt(day(5.1), 'send-invitation', 'invitationId', invitationId)).toEqual([])
  expect(await askedAt(day(6), 'send-invitation', 'invitationId', invitationId)).toHaveLength(2)
})

test('what was done through its invitation is not asked again', async () => {
  const { invitationId, connectionId, staff } = await aMailedInvitation()
  const run = { connectionId, invitationId, intent: 'connect', blueprint: {}, approvedHash: '' } as const
  await db().run.create({ data: { ...run, state: 'done', startedById: staff.personId } })
  expect(await askedAt(day(5), 'send-invitation', 'invitationId', invitationId)).toEqual([])
})
