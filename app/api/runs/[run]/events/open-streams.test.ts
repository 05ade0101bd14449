import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openStream } from './open-streams'

test('one person has twelve streams open at an instance and no more, until one of them ends', () => {
  const [who, end] = [randomUUID(), new AbortController()]
  const going = new AbortController().signal
  expect(openStream(who, end.signal)).toBe(true)
  for (let n = 1; n < 12; n++) expect(openStream(who, going)).toBe(true)
  expect(openStream(who, going)).toBe(false)
  expect(openStream(randomUUID(), going), 'somebody else').toBe(true)
  end.abort()
  expect(openStream(who, going)).toBe(true)
  expect(openStream(who, going)).toBe(false)
})
