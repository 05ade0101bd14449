import { expect, test } from 'vitest'
import { isOwnOrigin } from './origin'

const own = 'http://127.0.0.1:3000'

test.each([
  [{ origin: own }, true],
  [{ origin: own, 'sec-fetch-site': 'same-origin' }, true],
  [{}, false],
  [{ origin: 'null' }, false],
  [{ origin: '' }, false],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: `${own}.evil.example` }, false],
  [{ origin: 'http://127.0.0.1:3001' }, false],
  [{ origin: 'https://127.0.0.1:3000' }, false],
  [{ origin: own, 'sec-fetch-site': 'cross-site' }, false],
  [{ origin: own, 'sec-fetch-site': 'same-site' }, false],
  [{ origin: own, 'sec-fetch-site': 'none' }, false],
  [{ 'sec-fetch-site': 'same-origin' }, false],
  [{ origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' }, false],
])('%j: %s', (headers, isOwn) => {
  expect(isOwnOrigin(new Headers(headers as Record<string, string>))).toBe(isOwn)
})
