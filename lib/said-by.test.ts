import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { saidBy } from './said-by'

test('where none of several addresses answers, that is said of the first', async () => {
  const addresses = ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 }))
  const socket = connect({ host: 'database', port: 1, lookup: (_name, _options, found) => found(null, addresses) })
  const [error] = await once(socket, 'error').catch((failure) => [failure])
  expect(saidBy(error)).toBe('connect ECONNREFUSED 127.0.0.1:1')
})

test('whatever else is thrown speaks for itself', () => {
  expect(saidBy(new Error('no such host'))).toBe('no such host')
  expect(saidBy('a text')).toBe('a text')
})
