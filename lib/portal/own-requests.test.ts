import type { IncomingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import { isOwnRequest, markRequest } from './own-requests'

test('what our server asks with the headers of a press is ours; a guess is not, and does not outlive the mark', () => {
  const press: IncomingHttpHeaders = { host: 'connect.spencer.example', 'x-own-request': 'guessed' }
  expect(isOwnRequest(press)).toBe(false)
  markRequest(press)
  expect(isOwnRequest({ ...press, host: '127.0.0.1:3000' })).toBe(true)
})
