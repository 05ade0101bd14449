import { expect, test } from 'vitest'
import { outcomeOf } from './outcome'

const opened = [{ openedAt: null }, { openedAt: new Date() }]

test('what is done, revoked or over is called so, whoever opened it before', () => {
  for (const state of ['done', 'revoked', 'expired'] as const) expect(outcomeOf({ state, links: opened })).toBe(state)
  expect(outcomeOf({ state: 'open', links: opened })).toBe('opened')
  expect(outcomeOf({ state: 'open', links: [{ openedAt: null }] })).toBe('not opened yet')
})
