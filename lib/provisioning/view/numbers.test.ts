import { expect, test } from 'vitest'
import type { Event } from './event'
import { numbersOf, partOf } from './numbers'

const begin = new Date('2026-11-28T12:00:00Z')
const after = (seconds: number) => new Date(begin.getTime() + seconds * 1000)

const events = (...told: [kind: string, seconds: number, data?: object][]) =>
  told.map(([kind, seconds, data = {}], index) => ({ seq: index + 1, at: after(seconds), kind, data }) as Event)

const run = { state: 'done', claimedAt: begin, finishedAt: null as Date | null, graphRequests: 9, waitingLooks: 4 }
const [maker, granter] = ['6f1e5c2e-0000-4000-8000-000000000001', '6f1e5c2e-0000-4000-8000-000000000002']

const finishedByAColleague = events(
  ['consented', -5, { by: maker, requests: 0 }],
  ['looked', 1],
  ['made', 3],
  ['person', 4, { reason: 'colleague' }],
  ['consented', 3600, { by: granter, requests: 6 }],
  ['made', 3602],
  ['done', 3603],
)

test('B20: an hour in which a colleague is awaited is no work, and is told apart', () => {
  const numbers = numbersOf({ ...run, finishedAt: after(3603) }, finishedByAColleague, after(9999))
  expect(numbers).toEqual({
    elapsedMilliseconds: 7000,
    waitedMilliseconds: 3_596_000,
    graphRequests: 9,
    waitingLooks: 4,
  })
})

test('B15: the colleague reads the time and the requests that came of their own consent', () => {
  const ended = { ...run, finishedAt: after(3603) }
  expect(partOf(ended, finishedByAColleague, granter, after(9999))).toEqual({
    elapsedMilliseconds: 3000,
    waitedMilliseconds: 0,
    graphRequests: 3,
    waitingLooks: 0,
  })
  expect(partOf(ended, finishedByAColleague, maker, after(9999))?.elapsedMilliseconds).toBe(7000)
  expect(partOf(ended, finishedByAColleague, crypto.randomUUID(), after(9999))).toBeNull()
})

test('grants that came without anybody’s consent begin the work anew where they are found', () => {
  const told = events(['looked', 1], ['person', 2], ['making', 600], ['made', 601], ['done', 602])
  const numbers = numbersOf({ ...run, finishedAt: after(602) }, told, after(9999))
  expect([numbers.elapsedMilliseconds, numbers.waitedMilliseconds]).toEqual([4000, 598_000])
})

test.each([
  ['while it runs, until now', 'running', events(['looked', 1]), 30_000],
  ['while it waits for somebody, until then', 'needs_person', events(['looked', 1], ['person', 2]), 2000],
  ['while Spencer has stopped, until then', 'waiting', events(['looked', 1], ['halted', 3]), 3000],
  ['not at all before a worker has it', 'queued', [], 0],
])('the clock of a run goes on %s', (_, state, told, milliseconds) => {
  const claimedAt = state === 'queued' ? null : begin
  expect(numbersOf({ ...run, state, claimedAt }, told, after(30)).elapsedMilliseconds).toBe(milliseconds)
})
