import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCivilDays, civilDateOf, morningBefore } from './civil-time'
import { due, hasCome, nextDue, soon, thresholds } from './due'

const dayMs = 86_400_000
const endsAt = new Date('2028-11-22T14:00:00Z')
const since = new Date('2026-11-24T10:00:00Z')
const at = (days: number, hours = 0) => new Date(morningBefore(endsAt, days).getTime() + hours * 3_600_000)

test('the thresholds are 90, 60, 30, 14, 7, 3, 1 and 0 days before, four weeks after each of them, and then every fourth', () => {
  expect(thresholds).toEqual([90, 60, 30, 14, 7, 3, 1, 0, -7, -14, -21, -28, -56, -84, -112, -140, -168])
})

describe('a mail that goes out anyway', () => {
  test('says what comes within a week, and counts it as said', () => {
    expect(soon({ endsAt, told: null }, at(98))).toBeNull()
    expect(soon({ endsAt, told: null }, at(97))).toBe(90)
    expect(soon({ endsAt, told: 90 }, at(67))).toBe(60)
    expect(soon({ endsAt, told: 60 }, at(67))).toBeNull()
    expect(soon({ endsAt, told: 0 }, at(-1))).toBe(-7)
  })

  test('leaves it to its own day that something ends today', () => {
    expect(soon({ endsAt, told: 1 }, at(1))).toBeNull()
  })

  test('names what has come, however long ago', () => {
    expect([91, 90, 45, -45, -400].map((days) => hasCome(endsAt, at(days)))).toEqual([false, true, true, true, true])
  })
})

describe('what is due', () => {
  test('is nothing before nine o’clock of its day', () => {
    expect(due({ endsAt, since, told: null }, new Date(at(90).getTime() - 1))).toBeNull()
    expect(due({ endsAt, since, told: null }, at(90))).toEqual({ tell: 90, skip: [] })
  })

  test('is said once', () => {
    expect(due({ endsAt, since, told: 90 }, at(90, 5))).toBeNull()
    expect(due({ endsAt, since, told: 90 }, at(60))).toEqual({ tell: 60, skip: [] })
  })

  test('after a time without reminders is the most urgent one alone', () => {
    expect(due({ endsAt, since, told: 60 }, at(5))).toEqual({ tell: 7, skip: [30, 14] })
    expect(due({ endsAt, since, told: 3 }, at(-10))).toEqual({ tell: -7, skip: [1, 0] })
  })

  test('is never what would have been due before the credential was known', () => {
    const young = at(20)
    expect(due({ endsAt, since: young, told: null }, at(15))).toBeNull()
    expect(due({ endsAt, since: young, told: null }, at(14))).toEqual({ tell: 14, skip: [] })
  })

  test('ends 24 weeks after the end', () => {
    expect(nextDue(endsAt, at(-167))).toEqual(at(-168))
    expect(nextDue(endsAt, at(-168))).toBeNull()
  })
})

const date = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })

test('whenever it is looked at, each threshold is told or skipped exactly once, in order, and none too early', () => {
  const visits = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 800 }), visits, (end, lifetimeDays, gaps) => {
      const clock = { endsAt: end, since: new Date(end.getTime() - lifetimeDays * dayMs) }
      const settled: number[] = []
      let now = clock.since
      for (const gap of gaps) {
        now = new Date(now.getTime() + gap * dayMs)
        const found = due({ ...clock, told: settled.at(-1) ?? null }, now)
        if (found) settled.push(...found.skip, found.tell)
        // Nothing that has come is left over, and nothing that has not come is said.
        expect(due({ ...clock, told: settled.at(-1) ?? null }, now)).toBeNull()
      }
      const come = thresholds.filter((threshold) => {
        const morning = morningBefore(end, threshold)
        return morning > clock.since && morning <= now
      })
      expect(settled).toEqual(come)
    }),
  )
})

test('looking only when it says so misses nothing', () => {
  fc.assert(
    fc.property(date, (end) => {
      const told: number[] = []
      let now: Date | null = new Date(end.getTime() - 200 * dayMs)
      const clock = { endsAt: end, since: now }
      while (now) {
        const found = due({ ...clock, told: told.at(-1) ?? null }, now)
        if (found) told.push(found.tell)
        now = nextDue(end, now)
      }
      expect(told).toEqual(thresholds)
    }),
  )
})

test('a morning is on the day that many days of the calendar before the end', () => {
  fc.assert(
    fc.property(date, fc.constantFrom(...thresholds), (end, threshold) => {
      expect(civilDateOf(morningBefore(end, threshold))).toBe(addCivilDays(civilDateOf(end), -threshold))
    }),
  )
})
