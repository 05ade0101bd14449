import { expect, test } from 'vitest'
import { aDelegate, inDays, now } from '@/e2e/fixtures/states/run-states'
import { whoWithdraws } from './delegate'

test('of several who consented the last one withdraws, however long Microsoft lets each token live', () => {
  const first = aDelegate({ personId: 'emma', givenAt: new Date(now.getTime() - 60_000), expiresAt: inDays(3) })
  const last = aDelegate({ personId: 'lukas', givenAt: now, expiresAt: inDays(2) })
  expect(whoWithdraws([first, last], now)).toBe(last)
  expect(whoWithdraws([last, first], now)).toBe(last)
})

test('one whose token may not withdraw, or has ended, is passed over', () => {
  const reader = aDelegate({ personId: 'reader', scopes: ['User.Read'] })
  const ended = aDelegate({ personId: 'ended', expiresAt: new Date(now.getTime() - 1) })
  const older = aDelegate({ personId: 'older', givenAt: new Date(now.getTime() - 60_000) })
  expect(whoWithdraws([reader, ended, older], now)).toBe(older)
  expect(whoWithdraws([reader, ended], now)).toBeNull()
})
