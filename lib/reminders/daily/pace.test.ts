import fc from 'fast-check'
import { expect, test } from 'vitest'
import { morningBefore } from '../schedule/civil-time'
import { due, soon, thresholds } from '../schedule/due'
import { isWorthAMail, yearDays } from './pace'

const dayMs = 86_400_000
const first = new Date('2028-03-14T14:00:00Z')
const morning = (day: number) => morningBefore(first, -day)

type Clock = { endsAt: Date; since: Date; told: number | null }

/** The days on which somebody who does nothing is mailed, by the rules alone; ends as days after the first. */
function mailDays(ends: number[]): number[] {
  const clocks = ends.map(
    (day): Clock => ({
      endsAt: new Date(first.getTime() + day * dayMs),
      since: new Date(first.getTime() - 1000 * dayMs),
      told: null,
    }),
  )
  const mailed: number[] = []
  for (let day = -100; day <= Math.max(...ends) + 170; day++) {
    const now = morning(day)
    const come = clocks.flatMap((clock) => {
      const found = due(clock, now)
      if (found) clock.told = found.tell
      return found ? [{ clock, tell: found.tell }] : []
    })
    if (come.length === 0) continue
    const mails = mailed.filter((before) => before > day - yearDays).length
    if (!isWorthAMail({ tells: come.map(({ tell }) => tell), mails, clocks }, now)) continue
    for (const clock of clocks)
      if (!come.some((one) => one.clock === clock)) clock.told = soon(clock, now) ?? clock.told
    mailed.push(day)
  }
  return mailed
}

const sixEnds = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 6, maxLength: 6 })

test('C20: wherever six ends lie, no year has more than twenty mails, and each end has one on its day and one within the two weeks before', () => {
  fc.assert(
    fc.property(sixEnds, (ends) => {
      const days = mailDays(ends)
      for (const day of days) {
        expect(days.filter((other) => other >= day && other < day + 365).length).toBeLessThanOrEqual(20)
      }
      for (const end of ends) {
        expect(days).toContain(end)
        expect(days.some((day) => day < end && day >= end - 14)).toBe(true)
      }
    }),
    { numRuns: 15 },
  )
})

test('one end by itself has every one of its mails', () => {
  expect(mailDays([0])).toEqual(thresholds.map((threshold) => 0 - threshold))
})

test('of two years in a row the second has its twenty, too', () => {
  expect(mailDays([0, 370]).filter((day) => day > 270)).toEqual([280, 310, 340, 356, 363, 367, 369, 370, ...after(370)])
})

const after = (end: number) => [7, 14, 21, 28, 56, 84, 112, 140, 168].map((days) => end + days)
