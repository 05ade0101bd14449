import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCivilDays, civilDateOf, civilDaysUntil, civilMoment } from '../schedule/civil-time'
import { silentFrom } from '../schedule/silence-reach'
import { furthestDay, silenceUntil, wrongDay, wrongSpan } from './plan-rules'

/** Half an hour before midnight in Brussels. */
const now = new Date('2026-11-29T22:30:00Z')

describe('a day', () => {
  test.each([
    ['yesterday', '2026-11-28', 'past'],
    ['today, until it is over', '2026-11-29', null],
    ['tomorrow', '2026-11-30', null],
    ['180 days ahead', '2027-05-28', null],
    ['181 days ahead', '2027-05-29', 'too_far'],
  ])('%s', (_, day, why) => {
    expect(wrongDay(day, now)).toBe(why)
  })

  test('is one of Brussels: after midnight there it is tomorrow’s, whatever Greenwich says', () => {
    const later = new Date(now.getTime() + 3_600_000)
    expect([wrongDay('2026-11-29', later), furthestDay(later)]).toEqual(['past', '2027-05-29'])
  })

  test.each([
    ['a week before it', '2026-12-01T05:00:00Z', '2026-11-28T08:00:00Z', true],
    ['on that day', '2026-12-08T05:00:00Z', '2026-12-05T08:00:00Z', true],
    ['the day after', '2026-12-08T23:30:00Z', '2026-12-06T08:00:00Z', false],
    ['three days after', '2026-12-11T05:00:00Z', '2026-12-08T08:00:00Z', false],
  ])('that something ends %s is said of it, and when the silence is broken', (_, at, until, isEndFirst) => {
    const end = new Date(at)
    expect(silenceUntil('2026-12-08', end)).toEqual({ until: new Date(until), end, isEndFirst })
  })

  test.each([
    ['of what has no end', null],
    ['of what ends four days after it', new Date('2026-12-12T05:00:00Z')],
  ])('%s is silent until it is over', (_, end) => {
    const until = new Date('2026-12-08T23:00:00Z')
    expect(silenceUntil('2026-12-08', end)).toEqual({ until, end: null, isEndFirst: false })
  })
})

describe('a freeze', () => {
  test.each([
    ['that ends before it begins', '2026-12-20', '2026-12-19', 'backwards'],
    ['that is over', '2026-11-20', '2026-11-28', 'past'],
    ['of this one day', '2026-11-29', '2026-11-29', null],
    ['that has begun', '2026-11-01', '2027-01-04', null],
    ['that ends in more than half a year', '2026-12-18', '2027-05-29', 'too_far'],
  ])('%s', (_, firstDay, lastDay, why) => {
    expect(wrongSpan({ firstDay, lastDay }, now)).toBe(why)
  })
})

const start = Date.parse('2026-01-01T00:00:00Z')
const moments = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }).map((minutes) => new Date(start + minutes * 60_000))
const days = fc.integer({ min: 0, max: 180 })

describe('whenever it is asked', () => {
  test('nothing is silent within three days of an end, and from nine in the morning of the third', () => {
    fc.assert(
      fc.property(moments, days, fc.integer({ min: -5 * 24 * 60, max: 4 * 24 * 60 }), (at, ahead, minutes) => {
        const end = new Date(at.getTime() + minutes * 60_000)
        const left = civilDaysUntil(end, at)
        fc.pre(left < 3 || (left === 3 && at >= civilMoment(civilDateOf(at), 9)))
        expect(silenceUntil(addCivilDays(civilDateOf(at), ahead), end).until <= at).toBe(true)
      }),
    )
  })

  test('it is silent until the last day is over where no end is near, and not a moment longer', () => {
    fc.assert(
      fc.property(moments, days, (at, ahead) => {
        const lastDay = addCivilDays(civilDateOf(at), ahead)
        const { until } = silenceUntil(lastDay, null)
        expect(until > at).toBe(true)
        expect(civilDateOf(new Date(until.getTime() - 1))).toBe(lastDay)
        expect(civilDateOf(until)).toBe(addCivilDays(lastDay, 1))
      }),
    )
  })

  test('what a page says of it and what the mails go by are one rule', () => {
    fc.assert(
      fc.property(moments, days, fc.integer({ min: 0, max: 20 * 24 * 60 }), (at, ahead, minutes) => {
        const end = new Date(at.getTime() + minutes * 60_000)
        const lastDay = addCivilDays(civilDateOf(at), ahead)
        expect(silenceUntil(lastDay, end).until > at).toBe(end >= silentFrom(at))
      }),
    )
  })
})
