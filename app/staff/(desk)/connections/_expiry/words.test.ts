import { expect, test } from 'vitest'
import { markOf, spanInWords, summaryOf } from './words'

const bar = (from: string, to: string, secret: number, certificate: number) => ({
  from,
  to,
  counts: [
    { kind: 'secret' as const, count: secret },
    { kind: 'certificate' as const, count: certificate },
  ],
})

test('a part of the time is said as a reader of its unit would', () => {
  const week = { from: '2026-12-28', to: '2027-01-03' }
  expect(spanInWords(week, 'week').replaceAll(/\s/g, ' ')).toBe('28 Dec 2026 – 3 Jan 2027')
  expect(spanInWords({ from: '2026-12-07', to: '2026-12-07' }, 'day')).toBe('7 Dec 2026')
  expect(spanInWords({ from: '2027-03-01', to: '2027-03-31' }, 'month')).toBe('March 2027')
  expect([markOf(week, 'week'), markOf(week, 'month')]).toEqual(['28 Dec', 'Dec 26'])
})

test('the summary counts what ends and names the busiest part, the first of several', () => {
  const span = { from: '2026-11-25', to: '2027-03-31' }
  const bars = [bar('2026-12-01', '2026-12-31', 1_200, 0), bar('2027-03-01', '2027-03-31', 0, 1_200)]
  const said = { span, unit: 'month' as const, bars, isCut: true }
  expect(summaryOf(said)).toBe(
    '1,200 secrets and 1,200 certificates end between 25 Nov 2026 and 31 Mar 2027; the busiest month is December 2026. Of each connection the first of a kind counts, 1,000 of each kind.',
  )
  expect(summaryOf({ ...said, bars: [bar('2026-12-01', '2026-12-31', 1, 0)], isCut: false })).toMatch(
    /^1 secret ends .* the first of a kind counts\.$/,
  )
})
