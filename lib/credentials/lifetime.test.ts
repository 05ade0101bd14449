import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lifetimeDaysOf, nextShorterEnd, secretEnd, secretLadder } from './lifetime'

const day = 86_400_000
const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })

test('a secret ends within 24 calendar months, less a day and an hour', () => {
  expect(secretEnd(new Date('2026-11-24T10:00:00Z'), null)).toEqual(new Date('2028-11-23T09:00:00Z'))
})

test('a month that is shorter ends on its own last day', () => {
  const ends = secretLadder.map((rung) => rung(new Date('2026-08-31T10:00:00Z')).toISOString())
  expect(ends).toEqual([
    '2028-08-30T09:00:00.000Z',
    '2027-08-30T09:00:00.000Z',
    '2027-02-27T09:00:00.000Z',
    '2026-11-29T09:00:00.000Z',
    '2026-09-30T09:00:00.000Z',
    '2026-09-07T09:00:00.000Z',
  ])
})

test('each rung fits the policy it is meant for, leap years included, and all of it stays under the portal’s two years', () => {
  fc.assert(
    fc.property(moment, (start) => {
      const days = secretLadder.map((rung) => (rung(start).getTime() - start.getTime()) / day)
      const limits = [730, 365, 184, 92, 30, 7]
      for (const [rung, limit] of limits.entries()) expect(days[rung]).toBeLessThan(limit + 0.001)
    }),
  )
})

test('a refusal leads down the whole ladder, one rung at a time, and then says there is none', () => {
  fc.assert(
    fc.property(moment, (start) => {
      const tried: Date[] = []
      for (let end: Date | null = secretEnd(start, null); end; end = nextShorterEnd(start, end)) tried.push(end)
      expect(tried).toEqual(secretLadder.map((rung) => rung(start)))
    }),
  )
})

test('what a tenant was seen to accept is asked for again, not a day more and not a day less', () => {
  fc.assert(
    fc.property(moment, moment, fc.integer({ min: 0, max: 5 }), (start, later, rung) => {
      const accepted = secretLadder[rung]?.(start) ?? start
      const learned = lifetimeDaysOf(start, accepted)
      const next = secretEnd(later, learned)
      expect(next.getTime() - later.getTime()).toBeLessThanOrEqual(accepted.getTime() - start.getTime())
      if (rung > 0) expect(lifetimeDaysOf(later, next)).toBe(learned)
    }),
  )
})

test('a learned lifetime that was refused goes on below itself', () => {
  const start = new Date('2026-11-24T10:00:00Z')
  const refused = secretEnd(start, 100)
  expect(nextShorterEnd(start, refused)).toEqual(secretLadder[3]?.(start))
})
