import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCivilDays, civilDateOf, civilDaysUntil, civilHourFrom, civilMoment, morningBefore } from './civil-time'

describe('nine o’clock in Brussels', () => {
  test.each([
    ['2027-01-15', '2027-01-15T08:00:00.000Z'],
    ['2027-07-15', '2027-07-15T07:00:00.000Z'],
    // The Saturday before and the Sunday of each change of the clock.
    ['2027-03-27', '2027-03-27T08:00:00.000Z'],
    ['2027-03-28', '2027-03-28T07:00:00.000Z'],
    ['2027-10-30', '2027-10-30T07:00:00.000Z'],
    ['2027-10-31', '2027-10-31T08:00:00.000Z'],
    ['2028-02-29', '2028-02-29T08:00:00.000Z'],
  ])('of %s is %s', (date, moment) => {
    expect(civilMoment(date, 9).toISOString()).toBe(moment)
  })

  test('is nine on every clock in Brussels, on every day of this century', () => {
    const clock = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Brussels',
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    })
    const days = fc.integer({ min: 0, max: 365 * 75 }).map((day) => addCivilDays('2025-01-01', day))
    fc.assert(
      fc.property(days, (date) => {
        expect(clock.format(civilMoment(date, 9))).toBe(`${date}, 09:00`)
      }),
    )
  })
})

test('an hour that the change to summer time skips is the one after it', () => {
  expect(civilMoment('2027-03-28', 2).toISOString()).toBe('2027-03-28T01:00:00.000Z')
})

test('a day in Brussels begins and ends with their midnight', () => {
  expect(civilDateOf(new Date('2028-11-22T22:59:59.999Z'))).toBe('2028-11-22')
  expect(civilDateOf(new Date('2028-11-22T23:00:00.000Z'))).toBe('2028-11-23')
  expect(civilDaysUntil(new Date('2028-11-22T23:00:00Z'), new Date('2028-11-22T22:59:00Z'))).toBe(1)
})

test('days before a date are days of the calendar, over a leap day and a change of the clock', () => {
  const end = new Date('2028-03-28T22:30:00Z') // 29 March in Brussels, three days into summer time
  expect(morningBefore(end, 30).toISOString()).toBe('2028-02-28T08:00:00.000Z')
  expect(morningBefore(end, 29).toISOString()).toBe('2028-02-29T08:00:00.000Z')
  expect(morningBefore(end, 3).toISOString()).toBe('2028-03-26T07:00:00.000Z')
  expect(morningBefore(end, -7).toISOString()).toBe('2028-04-05T07:00:00.000Z')
})

test.each([
  ['at night waits for the morning', '2027-01-15T02:00:00Z', '2027-01-15T08:00:00.000Z'],
  ['in the morning goes', '2027-01-15T08:00:00Z', '2027-01-15T08:00:00.000Z'],
  ['in the afternoon goes', '2027-01-15T16:59:59Z', '2027-01-15T16:59:59.000Z'],
  ['in the evening waits for the next morning', '2027-01-15T17:00:00Z', '2027-01-16T08:00:00.000Z'],
  ['before a change of the clock waits for nine on the new one', '2027-03-27T20:00:00Z', '2027-03-28T07:00:00.000Z'],
])('a mail that is found %s', (_, now, at) => {
  expect(civilHourFrom(new Date(now)).toISOString()).toBe(at)
})
