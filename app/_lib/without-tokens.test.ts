import { expect, test } from 'vitest'
import { withoutTokens } from './without-tokens'

const token = 'q'.repeat(43)
const id = '019ac2b4-7b52-7e6f-9d1e-2f0f6a1c9b11'

test.each([
  [`/join/${token}`, '/join/…'],
  [`/join/${token}/by-hand`, '/join/…/by-hand'],
  [`/api/calendar/feed/${token}`, '/api/calendar/feed/…'],
  [`/join/refused?why=${token}`, '/join/refused'],
  [`/connect/${id}/run?why=declined`, `/connect/${id}/run`],
  ['handoff.ask-anew-by-link', 'handoff.ask-anew-by-link'],
])('%s is written down as %s', (path, written) => {
  expect(withoutTokens(path)).toBe(written)
})

test('nobody writes more than a line', () => {
  expect(withoutTokens('/a'.repeat(5000))).toHaveLength(200)
})
