import { afterAll, expect, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { expectedMails, nineOClock } from '@/e2e/fixtures/three-years/expected'
import { type Event, type History, historyOf } from '@/e2e/fixtures/three-years/history'
import { insertHistory } from '@/e2e/fixtures/three-years/insert-history'
import { asWorker } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { remind } from './remind'
import { stillDue } from './still-due'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** The worker is gone for a week, over a change of the clock. */
const downtime = { from: Date.parse('2027-10-28T00:00:00Z'), to: Date.parse('2027-11-04T00:00:00Z') }

/**
 * A minute past nine in Brussels, each day; in the months in which the clock changes also an hour before and after, so that
 * a reminder which is an hour off comes at the wrong one.
 */
function ticksOf({ from, to }: History): number[] {
  const days = Array.from({ length: (to - from) / dayMs }, (_, day) => from + day * dayMs)
  const ticks = days.flatMap((day) => {
    const nine = nineOClock(day, 0) + 60_000
    return [2, 9].includes(new Date(day).getUTCMonth()) ? [nine - hourMs, nine, nine + hourMs] : [nine]
  })
  return ticks.filter((tick) => tick < downtime.from || tick >= downtime.to)
}

/** Long enough after it was queued for a renewal to come between. */
const postMs = 40 * 60_000

test('in three years of 500 connections, with renewals, a week of downtime, changes of the clock and a leap day, every reminder is due exactly once and none is missed, to the contacts until a renewal, to Spencer until it is stored', async () => {
  const history = historyOf({ seed: 20_280_229, connections: 500 })
  const waitingEvents = await insertHistory(history)
  const sent = new Map<string, number>()

  async function happenUntil(time: number) {
    const now = waitingEvents.splice(0, waitingEvents.filter((event) => event.at <= time).length)
    await apply(now)
  }

  /** What the mail jobs do, for all of them at once, and a sender that writes down what it was given. */
  async function post(time: number) {
    const queued = await db().reminder.findMany({
      where: { state: 'queued' },
      select: { id: true, credentialId: true },
    })
    if (queued.length === 0) return
    const credentialOf = new Map(queued.map(({ id, credentialId }) => [id, credentialId]))
    const ids = [...credentialOf.keys()]
    const dueNow = await asWorker((tx) => stillDue(tx, ids, new Date(time)))
    for (const { id, threshold, contactId } of dueNow) {
      const mail = `${credentialOf.get(id)} ${threshold} ${contactId ?? 'spencer'}`
      expect(sent.has(mail)).toBe(false)
      sent.set(mail, time)
    }
    const sentIds = dueNow.map(({ id }) => id)
    await db().reminder.updateMany({ where: { id: { in: sentIds } }, data: { state: 'sent', sentAt: new Date(time) } })
  }

  const ticks = ticksOf(history)
  for (const tick of ticks) {
    await happenUntil(tick)
    await remind(new Date(tick))
    await happenUntil(tick + postMs)
    await post(tick + postMs)
  }

  const expected = expectedMails(history, ticks, postMs)
  expect([...sent.keys()].filter((mail) => !expected.has(mail))).toEqual([])
  expect([...expected.keys()].filter((mail) => !sent.has(mail))).toEqual([])
  expect([...sent].filter(([mail, time]) => expected.get(mail) !== time)).toEqual([])

  // And it was a history in which everything happened.
  const days = new Set([...sent.values()].map((time) => new Date(time).toISOString().slice(0, 10)))
  for (const day of ['2028-02-29', '2027-03-28', '2027-11-04', '2028-10-29']) expect(days).toContain(day)
  expect(sent.size).toBeGreaterThan(10_000)
  const states = await db().reminder.groupBy({ by: ['state'], _count: true })
  const counted = new Map(states.map(({ state, _count }) => [state as string, _count]))
  expect(counted.get('sent')).toBe(sent.size)
  expect(counted.get('queued')).toBeUndefined()
  for (const state of ['skipped', 'cancelled']) expect(counted.get(state)).toBeGreaterThan(10)
}, 600_000)

async function apply(events: Event[]): Promise<void> {
  if (events.length === 0) return
  const born = events.flatMap((event) => (event.kind === 'born' ? [event.row] : []))
  const replaced = events.flatMap((event) => (event.kind === 'replaced' ? [event.id] : []))
  if (born.length > 0) await db().credential.createMany({ data: born })
  await db().credential.updateMany({ where: { id: { in: replaced } }, data: { state: 'replaced' } })
}
