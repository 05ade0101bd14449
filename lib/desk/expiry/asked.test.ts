import { expect, test } from 'vitest'
import { Expires, endsBetween, misread, readRange } from './asked'

const now = new Date('2026-11-23T12:00:00Z')

test('any number of days up to ten years, what has ended, and a range of days are understood', () => {
  for (const asked of ['ended', '0', '7', '30', '90', '45', '3660', '2026-12-07..2026-12-13'])
    expect(Expires.parse(asked)).toBe(asked)
  expect(Expires.parse('007')).toBe('7')
})

test('nothing else is', () => {
  for (const asked of [
    '',
    '-1',
    '1.5',
    '3661',
    'soon',
    '2026-12-13..2026-12-07',
    '2026-02-30..2026-03-01',
    '2026-12-07',
    '9999-12-31..9999-12-31',
    '0001-01-01..2026-12-31',
    '2026-12-01..3000-01-01',
  ])
    expect(Expires.safeParse(asked).success, asked).toBe(false)
})

test('a number of days reaches so far from now, and what has ended is within it', () => {
  expect(endsBetween('30', now)).toEqual({ from: null, until: new Date('2026-12-23T12:00:00Z') })
  expect(endsBetween('ended', now)).toEqual({ from: null, until: now })
})

test('a range is of days in Brussels, the last one whole, also where the clock is changed', () => {
  expect(endsBetween('2026-12-07..2026-12-13', now)).toEqual({
    from: new Date('2026-12-06T23:00:00Z'),
    until: new Date('2026-12-13T22:59:59.999Z'),
  })
  expect(endsBetween('2027-03-28..2027-03-28', now)).toEqual({
    from: new Date('2027-03-27T23:00:00Z'),
    until: new Date('2027-03-28T21:59:59.999Z'),
  })
  expect(readRange('30')).toBeNull()
  expect(readRange(undefined)).toBeNull()
})

test('what was given and says nothing is known, with its text; what was not given is not', () => {
  for (const given of ['45 days', '30d', '5000', ' 30']) expect(misread(given)).toBe(given)
  expect(misread(['30d', '30'])).toBe('30d')
  for (const given of [undefined, '', ' ', '45', 'ended', '2026-12-07..2026-12-13', ['30', '30d'], []])
    expect(misread(given)).toBeNull()
})

test('a range at either end of what is understood is of days that there are', () => {
  const { from, until } = endsBetween(Expires.parse('2000-01-01..2999-12-31'), now)
  expect([from?.toISOString(), until.toISOString()]).toEqual(['1999-12-31T23:00:00.000Z', '2999-12-31T22:59:59.999Z'])
})
