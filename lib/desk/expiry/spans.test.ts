import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCivilDays } from '@/lib/reminders/schedule/civil-time'
import { partsOf, spanOf, unitOf } from './spans'

const now = new Date('2026-11-25T12:00:00Z')

test('a list by its ends shows two years, one that is filtered what it is filtered by, and a single day nothing', () => {
  expect(spanOf(undefined, now)).toEqual({ from: '2026-11-25', to: '2028-11-30' })
  expect(spanOf('90', now)).toEqual({ from: '2026-11-25', to: '2027-02-23' })
  expect(spanOf('ended', now)).toEqual({ from: '2025-11-01', to: '2026-11-25' })
  expect(spanOf('2026-12-07..2026-12-13', now)).toEqual({ from: '2026-12-07', to: '2026-12-13' })
  expect(spanOf('2026-12-07..2026-12-07', now)).toBeNull()
  expect(spanOf('0', now)).toBeNull()
})

test('weeks begin on Monday and months on their first, but for the day on which the span begins or ends', () => {
  expect(partsOf({ from: '2026-11-25', to: '2026-12-16' })).toEqual([
    { from: '2026-11-25', to: '2026-11-29' },
    { from: '2026-11-30', to: '2026-12-06' },
    { from: '2026-12-07', to: '2026-12-13' },
    { from: '2026-12-14', to: '2026-12-16' },
  ])
  expect(partsOf({ from: '2026-11-25', to: '2028-11-30' })).toHaveLength(25)
  expect(partsOf({ from: '2026-12-07', to: '2026-12-13' })).toHaveLength(7)
})

test('whatever the span, its parts are every day of it once, in order, and few enough to be drawn', () => {
  const days = fc.integer({ min: 0, max: 3_660 })
  fc.assert(
    fc.property(days, days, (later, length) => {
      const from = addCivilDays('2026-01-01', later)
      const span = { from, to: addCivilDays(from, length) }
      const parts = partsOf(span)
      expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([span.from, span.to])
      for (const [index, part] of parts.entries()) {
        expect(part.from <= part.to).toBe(true)
        if (index > 0) expect(part.from).toBe(addCivilDays(parts[index - 1]?.to ?? '', 1))
      }
      expect(parts.length).toBeLessThanOrEqual(unitOf(span) === 'month' ? 122 : 28)
    }),
  )
})
