import { expect, test } from 'vitest'
import { faultOf } from './error'

const now = new Date('2026-11-28T09:00:00Z')

function waitAskedBy(header: string) {
  const answer = { status: 429, body: null, headers: { 'retry-after': header }, requestId: null }
  return faultOf(answer, now).retryAfterSeconds
}

test.each([
  ['0', 0],
  ['120', 120],
  ['Sat, 28 Nov 2026 09:02:00 GMT', 120],
  ['Sat, 28 Nov 2026 08:58:00 GMT', 0],
  ['soon', null],
  ['', null],
])('Retry-After: %s asks to wait for %s seconds', (header, seconds) => {
  expect(waitAskedBy(header)).toBe(seconds)
})

test.each([['301'], ['86400'], ['Sun, 29 Nov 2026 09:00:00 GMT']])(
  'Retry-After: %s cannot park a run for more than five minutes',
  (header) => {
    expect(waitAskedBy(header)).toBe(300)
  },
)
