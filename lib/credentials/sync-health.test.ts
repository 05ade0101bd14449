import { describe, expect, test } from 'vitest'
import { isFailing, silentSince } from './sync-health'

const now = new Date('2026-11-24T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

describe('silence', () => {
  test('is a week without a report, after there was one', () => {
    expect(silentSince({ reportedAt: null }, now)).toBeNull()
    expect(silentSince({ reportedAt: daysAgo(7) }, now)).toBeNull()
    const last = daysAgo(7.001)
    expect(silentSince({ reportedAt: last }, now)).toBe(last)
  })
})

test('what failed after it last worked is failing', () => {
  expect(isFailing({ failedAt: null, provenAt: daysAgo(1) })).toBe(false)
  expect(isFailing({ failedAt: daysAgo(2), provenAt: daysAgo(1) })).toBe(false)
  expect(isFailing({ failedAt: daysAgo(1), provenAt: daysAgo(2) })).toBe(true)
  expect(isFailing({ failedAt: daysAgo(1), provenAt: null })).toBe(true)
})
