import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { aConnection, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { setNextExpiry } from '@/lib/connections/record'
import { asStaff, asWorker } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { endSnooze, snooze } from '@/lib/reminders/schedule/snooze'
import { readChosen } from './model'
import { lockedRowsOf } from './rows'
import { lookToSnooze, snoozeChosen } from './snooze'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})
beforeEach(() => db().$executeRaw`truncate "Customer", "Person" cascade`)

const now = new Date('2028-09-08T10:00:00Z')
const asked = { date: '2028-10-30', reason: 'Moves to another tenant' }

async function anEnding(inDays: number | null): Promise<string> {
  const { connectionId } = await aConnection()
  const endsAt = inDays === null ? null : new Date(now.getTime() + inDays * 86_400_000)
  await asWorker((tx) => setNextExpiry(tx, connectionId, endsAt))
  return connectionId
}

const snoozes = async (ids: string[]) =>
  new Map(
    (await db().snooze.findMany({ where: { connectionId: { in: ids } } })).map((one) => [
      one.connectionId,
      one.until.toISOString(),
    ]),
  )

test('many are snoozed by one press, each no longer than three days before its own end, and once however often pressed', async () => {
  const staff = await aStaffMember()
  const [far, near] = [await anEnding(200), await anEnding(10)]
  const leftOut = [await anEnding(2), await anEnding(null), await anEnding(300)]
  await db().connection.update({ where: { id: leftOut[2] }, data: { stage: 'ended', endedAt: now } })
  const chosen = readChosen({ all: 'yes' })
  const look = await lookToSnooze(staff, chosen, now)
  expect(new Map(look?.leftOut.map(({ row, why }) => [row.id, why]))).toEqual(
    new Map([
      [leftOut[0], 'too_near'],
      [leftOut[1], 'nothing_ends'],
      [leftOut[2], 'ended'],
    ]),
  )
  const press = { chosen, counted: look?.counted ?? '', ...asked }
  expect(await snoozeChosen(staff, press, now)).toEqual({ status: 'snoozed', snoozed: 2, sooner: 1 })
  expect(await snoozeChosen(staff, press, now)).toEqual({ status: 'snoozed', snoozed: 2, sooner: 1 })
  expect(await snoozes([far, near, ...leftOut])).toEqual(
    new Map([
      [far, '2028-10-30T08:00:00.000Z'],
      [near, '2028-09-15T07:00:00.000Z'],
    ]),
  )
  const entries = await db().auditEntry.findMany({
    where: { action: 'reminders.snoozed', connectionId: { in: [far, near, ...leftOut] } },
  })
  expect(entries.map(({ connectionId }) => connectionId).toSorted()).toEqual([far, near].toSorted())
  expect(entries[0]).toMatchObject({ personId: staff.personId, data: { reason: asked.reason, among: 2 } })
})

test('a snooze that a colleague made meanwhile is replaced only after it was looked at', async () => {
  const [staff, colleague] = [await aStaffMember(), await aStaffMember()]
  const ids = [await anEnding(200), await anEnding(200)]
  const chosen = readChosen({ id: ids })
  const counted = (await lookToSnooze(staff, chosen, now))?.counted ?? ''
  const one = readChosen({ id: ids[0] })
  const theirs = { chosen: one, counted: (await lookToSnooze(colleague, one, now))?.counted ?? '', ...asked }
  await snoozeChosen(colleague, { ...theirs, reason: 'Theirs' }, now)
  expect(await snoozeChosen(staff, { chosen, counted, ...asked }, now)).toEqual({ status: 'changed', now: 2 })
  const anew = await lookToSnooze(staff, chosen, now)
  expect(anew?.taken.map(({ snoozedWhy }) => snoozedWhy).toSorted()).toEqual(['Theirs', null])
  expect(await snoozeChosen(staff, { chosen, counted: anew?.counted ?? '', ...asked }, now)).toMatchObject({
    status: 'snoozed',
  })
  expect(await db().snooze.count({ where: { connectionId: { in: ids }, reason: asked.reason } })).toBe(2)
})

test('while many are looked at for a press, none of them is snoozed or unsnoozed by another', async () => {
  const [staff, colleague] = [await aStaffMember(), await aStaffMember()]
  const connectionId = await anEnding(200)
  await snooze(staff, { connectionId, ...asked }, now)
  const others = await asStaff(staff, async (tx) => {
    const before = await lockedRowsOf(tx, readChosen({ id: connectionId }), now)
    const others = [
      snooze(colleague, { connectionId, date: asked.date, reason: 'Theirs' }, now),
      endSnooze(colleague, connectionId, now),
    ]
    await vi.waitFor(async () => expect(await waitingForRows()).toBe(2), { timeout: 10_000 })
    expect(await lockedRowsOf(tx, readChosen({ id: connectionId }), now)).toEqual(before)
    return { all: Promise.all(others) }
  })
  expect((await others.all).map(({ status }) => status)).toEqual(['snoozed', 'ended'])
})

async function waitingForRows(): Promise<number> {
  const [row] = await db().$queryRaw<[{ count: number }]>`
    select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`
  return row.count
}

test.each(['2028-09-08', '2028-11-08', '2027-01-01'])(
  'until %s nobody is snoozed: it is today, past, or over sixty days ahead',
  async (date) => {
    const staff = await aStaffMember()
    const chosen = readChosen({ id: await anEnding(200) })
    const press = { chosen, counted: (await lookToSnooze(staff, chosen, now))?.counted ?? '', reason: 'x', date }
    expect(await snoozeChosen(staff, press, now)).toEqual({ status: 'out_of_reach', latest: '2028-11-07' })
    expect(await snoozeChosen(await aStaffMember('Viewer'), { ...press, ...asked }, now)).toEqual({
      status: 'not_allowed',
    })
    expect(await db().snooze.count()).toBe(0)
  },
)
