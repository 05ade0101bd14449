import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import { afterAll, expect, test } from 'vitest'
import { anAdmin, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb } from '@/e2e/fixtures/database'
import { aRun } from '@/e2e/fixtures/identity'
import { threeEnvironments } from '@/e2e/fixtures/reminders'
import { closeQueue } from '@/lib/queue/queue'
import { freeze, liftFreeze } from '../planned/freeze'
import { planDay, planOwnDay, takeOffOwnDay } from '../planned/plan-day'
import { makeFeed } from './feeds'
import { readFeed } from './read-feed'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const now = new Date('2026-11-29T12:00:00Z')

/** A customer of three environments, one of whose people follows the dates of production in French. */
async function followed() {
  const name = `Litware ${randomUUID()}`
  const { connections, tenant, staff } = await threeEnvironments({ customer: name })
  const customer = await anAdmin({ connectionId: connections.production, tenantId: tenant.tenantId })
  await aRun(connections.production, customer.personId)
  const reader = await aStaffMember('Viewer')
  const feeds = { theirs: await makeFeed(customer, 'fr'), ours: await makeFeed(reader, 'en') }
  const read = async (feed: keyof typeof feeds, at = now) => {
    const file = (await readFeed(feeds[feed].url.split('/').at(-1) ?? '', at)) ?? ''
    const calendar = new ICAL.Component(ICAL.parse(file))
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    const own = events.filter(({ summary }) => summary.includes(name))
    return own.map(({ summary, startDate, endDate }) => [summary, `${startDate}`, `${endDate}`])
  }
  return { name, connections, staff, customer, read, feeds }
}

test('a day that is planned stands in the customer’s calendar and in that of staff, with the number of the ticket', async () => {
  const { name, customer, read } = await followed()
  expect([await read('theirs'), await read('ours')]).toEqual([[], []])
  await planOwnDay(customer, { day: '2026-12-08', ticket: 'CHG0042' }, now)
  const days = ['2026-12-08', '2026-12-09']
  expect(await read('theirs')).toEqual([[`${name} · Production : jour prévu pour Spencer, CHG0042`, ...days]])
  expect(await read('ours')).toEqual([[`${name} · Production: day planned for Spencer, CHG0042`, ...days]])
  expect(await read('theirs', new Date('2026-12-20T12:00:00Z'))).toHaveLength(1)
  expect(await read('theirs', new Date('2027-01-20T12:00:00Z'))).toEqual([])
  await takeOffOwnDay(customer, now)
  expect([await read('theirs'), await read('ours')]).toEqual([[], []])
})

test('what is planned for another environment is in the calendar of staff alone', async () => {
  const { connections, staff, read } = await followed()
  await planDay(staff, connections.demo, { day: '2026-12-08', ticket: '' }, now)
  expect([(await read('theirs')).length, (await read('ours')).length]).toEqual([0, 1])
})

test('a freeze stands once in each of both, with why', async () => {
  const { name, connections, staff, read } = await followed()
  const span = { firstDay: '2026-12-18', lastDay: '2027-01-04', reason: 'The year is closed' }
  await freeze(staff, connections.demo, span, now)
  const days = ['2026-12-18', '2027-01-05']
  expect(await read('theirs')).toEqual([[`${name} : pas de changement pour Spencer (The year is closed)`, ...days]])
  expect(await read('ours')).toEqual([[`${name}: no changes for Spencer (The year is closed)`, ...days]])
  await liftFreeze(staff, connections.production, now)
  expect([await read('theirs'), await read('ours')]).toEqual([[], []])
})

test('another day moves the event: the same UID, a higher sequence, also after it was taken off', async () => {
  const { customer, feeds } = await followed()
  const seen = async () => {
    const file = (await readFeed(feeds.theirs.url.split('/').at(-1) ?? '', now)) ?? ''
    const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
    const { uid, sequence } = new ICAL.Event(event)
    return { uid, sequence }
  }
  await planOwnDay(customer, { day: '2026-12-08', ticket: 'CHG0042' }, now)
  const before = await seen()
  await takeOffOwnDay(customer, now)
  await planOwnDay(customer, { day: '2026-12-15', ticket: 'CHG0043' }, new Date(now.getTime() + 60_000))
  const after = await seen()
  expect(after.uid).toBe(before.uid)
  expect(after.sequence).toBeGreaterThan(before.sequence)
})
