import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lifetimeDaysOf, nextShorterEnd, secretEnd, secretLadder } from './lifetime'

const day = 86_400_000
const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
const daysFrom = (start: Date, end: Date) => (end.getTime() - start.getTime()) / day

/** What a tenant with this policy gives, going down from the longest, or from what was learned; null for nothing. */
function longestUnder(policyDays: number, start: Date, learned: number | null = null) {
  const asked: number[] = []
  for (let end: Date | null = secretEnd(start, learned); end; end = nextShorterEnd(start, end)) {
    asked.push(daysFrom(start, end))
    if (daysFrom(start, end) <= policyDays) return { end, asked }
  }
  return { end: null, asked }
}

test('a secret ends within 24 months, less an hour', () => {
  expect(secretEnd(new Date('2026-11-24T10:00:00Z'), null)).toEqual(new Date('2028-11-23T09:00:00Z'))
})

test.each([
  [730, 730],
  [366, 365],
  [365, 365],
  [180, 180],
  [150, 150],
  [120, 120],
  [90, 90],
  [60, 60],
  [45, 45],
  [30, 30],
  [14, 14],
  [7, 7],
  [1, 1],
])('B8: where %i days are the most, a secret lives within a day of %i', (policy, rung) => {
  const start = new Date('2026-11-24T10:00:00Z')
  const { end } = longestUnder(policy, start)
  expect(end && daysFrom(start, end)).toBeLessThan(rung)
  expect(end && daysFrom(start, end)).toBeGreaterThan(rung - 1)
})

test('below a day there is no lifetime to ask for', () => {
  expect(longestUnder(0.9, new Date('2026-11-24T10:00:00Z')).end).toBeNull()
})

test('B8: refusals lead down the whole ladder, one rung at a time, never up, and the first acceptance ends it', () => {
  fc.assert(
    fc.property(moment, fc.double({ min: 0, max: 800, noNaN: true }), (start, policy) => {
      const { end, asked } = longestUnder(policy, start)
      expect(asked).toEqual(asked.toSorted((one, other) => other - one))
      expect(asked.map((each) => Math.round(each))).toEqual(secretLadder.slice(0, asked.length))
      const accepted = asked.filter((each) => each <= policy)
      expect(accepted).toHaveLength(end ? 1 : 0)
    }),
  )
})

test('what a tenant was seen to accept is asked for again, not a day more and not a day less', () => {
  fc.assert(
    fc.property(moment, moment, fc.constantFrom(...secretLadder), (start, later, rung) => {
      const accepted = longestUnder(rung, start).end ?? start
      const learned = lifetimeDaysOf(start, accepted)
      const { end, asked } = longestUnder(rung, later, learned)
      expect(learned).toBe(rung)
      expect(asked).toHaveLength(1)
      expect(end && lifetimeDaysOf(later, end)).toBe(learned)
    }),
  )
})

test('a learned lifetime that is refused by now goes on below itself', () => {
  const start = new Date('2026-11-24T10:00:00Z')
  expect(nextShorterEnd(start, secretEnd(start, 100))).toEqual(secretEnd(start, 90))
})
