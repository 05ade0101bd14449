import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextTryAt } from './schedule'

const hourMs = 3_600_000
const since = new Date('2026-11-28T12:00:00Z')
const held = { since, until: new Date(since.getTime() + 72 * hourMs) }

function tries(): number[] {
  const all: number[] = []
  for (let at = nextTryAt(held, since); at; at = nextTryAt(held, at)) all.push((at.getTime() - since.getTime()) / 1000)
  return all
}

test('a secret is tried often at first, every two hours in the end, and once more shortly before it is forgotten', () => {
  const all = tries()
  const pauses = all.map((at, index) => at - (all[index - 1] ?? 0))
  expect(pauses.slice(0, 10)).toEqual([10, 30, 60, 120, 300, 900, 1800, 3600, 7200, 7200])
  expect(pauses.slice(8, -1).every((pause) => pause === 7200)).toBe(true)
  expect(all.at(-1)).toBe(72 * 3600 - 300)
  expect(all.length).toBeLessThan(50)
})

test('the next try lies ahead, at the latest when the secret is still held, and is the same whenever it is asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 72 * hourMs - 1 }), (milliseconds) => {
      const now = new Date(since.getTime() + milliseconds)
      const next = nextTryAt(held, now)
      if (!next) return milliseconds >= 72 * hourMs - 300_000
      const before = new Date(next.getTime() - 1)
      return next > now && next < held.until && nextTryAt(held, before)?.getTime() === next.getTime()
    }),
  )
})

test('a secret that is held for a few minutes more is not tried after its time', () => {
  expect(nextTryAt({ since, until: new Date(since.getTime() + 60_000) }, since)).toBeNull()
})
