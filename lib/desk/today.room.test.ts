import { afterAll, expect, test } from 'vitest'
import { aConnection } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aCredential } from '@/e2e/fixtures/reminders'
import { setNextExpiry } from '@/lib/connections/record'
import { asWorker } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { freeze } from '@/lib/reminders/planned/freeze'
import { planDay } from '@/lib/reminders/planned/plan-day'
import { listConnections } from './connections'
import { todayOf } from './today'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const endsAt = new Date('2027-02-20T14:00:00Z')
const at = (moment: string) => new Date(`${moment}Z`)

async function aSecretThatEnds() {
  const { connectionId, staff } = await aConnection({ userSync: undefined })
  await aCredential({ connectionId, endsAt, createdAt: at('2026-06-01T12:00:00') })
  await asWorker((tx) => setNextExpiry(tx, connectionId, endsAt))
  const seen = async (moment: string) => {
    const { parts } = await todayOf(staff, {}, at(moment))
    const row = parts.flatMap(({ rows }) => rows).find(({ id }) => id === connectionId)
    return row && [row.worst.kind, row.mark?.kind]
  }
  return { connectionId, staff, seen }
}

test('Today leaves out what is planned until its day is over, by the clock alone, and the list says for when', async () => {
  const { connectionId, staff, seen } = await aSecretThatEnds()
  expect(await seen('2027-01-20T12:00:00')).toEqual(['ends_soon', undefined])
  await planDay(staff, connectionId, { day: '2027-02-02', ticket: 'CHG0042' }, at('2027-01-20T12:00:00'))
  const stale = await db().staleAttention.count()
  expect(await seen('2027-01-20T12:00:00')).toBeUndefined()
  expect(await seen('2027-02-02T22:59:59')).toBeUndefined()
  expect(await seen('2027-02-02T23:00:00')).toEqual(['ends_soon', undefined])
  expect([stale, await db().staleAttention.count()]).toEqual([0, 0])
  const { rows } = await listConnections(staff, {}, at('2027-01-20T12:00:00'))
  expect(rows.find(({ id }) => id === connectionId)).toMatchObject({
    mark: { kind: 'day', day: '2027-02-02', ticket: 'CHG0042' },
  })
})

test('Today leaves out a customer who changes nothing, but nothing that ends within three days or is broken', async () => {
  const { connectionId, staff, seen } = await aSecretThatEnds()
  const span = { firstDay: '2027-01-25', lastDay: '2027-03-31', reason: 'The year is closed.' }
  await freeze(staff, connectionId, span, at('2027-01-20T12:00:00'))
  expect(await seen('2027-01-24T22:59:59')).toEqual(['ends_soon', undefined])
  expect(await seen('2027-01-24T23:00:00')).toBeUndefined()
  expect(await seen('2027-02-17T07:59:59')).toBeUndefined()
  expect(await seen('2027-02-17T08:00:00')).toEqual(['ends_soon', 'freeze'])
  expect(await seen('2027-02-20T14:00:01')).toEqual(['credential_ended', 'freeze'])
})

test('Today keeps what is for Spencer to do, in its rows and its count, whatever is planned or frozen', async () => {
  const { connectionId, staff } = await aConnection({ userSync: 'on' })
  const now = at('2027-01-20T12:00:00')
  const ofSpencer = async (isMine: boolean) => {
    const part = (await todayOf(staff, { isMine }, now)).parts.find(({ turn }) => turn === 'spencer')
    return { count: part?.count, mark: part?.rows.find(({ id }) => id === connectionId)?.mark?.kind }
  }
  await db().connection.update({ where: { id: connectionId }, data: { accountOwnerId: staff.personId } })
  const [all, own] = [await ofSpencer(false), await ofSpencer(true)]
  expect(own.count).toBe(1)
  await planDay(staff, connectionId, { day: '2027-02-02', ticket: '' }, now)
  expect(await ofSpencer(false)).toEqual({ ...all, mark: 'day' })
  const span = { firstDay: '2027-01-20', lastDay: '2027-03-31', reason: 'The year is closed.' }
  await freeze(staff, connectionId, span, now)
  expect(await ofSpencer(true)).toEqual({ ...own, mark: 'day' })
})
