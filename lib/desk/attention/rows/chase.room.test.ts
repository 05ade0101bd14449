import { afterAll, expect, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aLinkedSecret } from '@/e2e/fixtures/handoff'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { closeQueue } from '@/lib/queue/queue'
import { snooze } from '@/lib/reminders/schedule/snooze'
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
  const { invitationId, an, luc } = await anInvitation({}, thursday)
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

test('who opened it is asked no more', async () => {
  const { invitationId, an } = await anInvitation({}, thursday)
  await db().invitationLink.create({
    data: { tokenHash: Buffer.from(invitationId), invitationId, contactId: an, openedAt: day(1) },
  })
  expect(await askedAt(day(5), 'send-invitation', 'invitationId', invitationId)).toEqual([])
})

test('a secret that nobody collects is told to its account owner on day 3 and 6, and what became of it to another after 9', async () => {
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
  expect(await told(10)).toMatchObject([{ kind: 'handoff_lost', step: 3 }])
  expect(await told(13)).toMatchObject([{ kind: 'handoff_lost', step: 6 }])
  expect(await told(16)).toMatchObject([{ kind: 'handoff_lost', step: 9, personId: expect.any(String) }])
  expect(await told(40)).toEqual([])
})

test('after a standstill only the last step is said, and after a week none', async () => {
  const { invitationId } = await anInvitation({}, thursday)
  expect(await askedAt(day(13), 'send-invitation', 'invitationId', invitationId)).toHaveLength(2)
  expect(await askedAt(day(13.2), 'send-invitation', 'invitationId', invitationId)).toEqual([])
  const late = await anInvitation({}, thursday)
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
