import { expect, test } from 'vitest'
import type { GraphAnswer, GraphCall } from './call'
import { joined, nextPages } from './pages'

const graphUrl = 'https://graph.microsoft.com'
const advanced = { ConsistencyLevel: 'eventual' }
const calls: GraphCall[] = [
  { method: 'GET', path: '/one' },
  { method: 'GET', path: '/many', headers: advanced },
]
const answer = (body: unknown, status = 200): GraphAnswer => ({ status, body, headers: {}, requestId: null })
const pageOf = (ids: string[], next?: string) =>
  answer({ value: ids.map((id) => ({ id })), ...(next && { '@odata.nextLink': next }) })

test('a list that is longer than a page is asked for on, as it was asked for at first', () => {
  const answers = [answer({ id: 'x' }), pageOf(['a'], `${graphUrl}/v1.0/many?$skiptoken=abc`)]
  expect(nextPages(answers, calls, graphUrl)).toEqual([
    { place: 1, call: { method: 'GET', path: '/many?$skiptoken=abc', headers: advanced } },
  ])
})

test('lists that end on their page leave nothing to ask', () => {
  expect(nextPages([answer({ id: 'x' }), pageOf(['a'])], calls, graphUrl)).toEqual([])
})

test.each([
  'https://graph.microsoft.com.evil.example/v1.0/many?$skiptoken=abc',
  'https://evil.example/v1.0/many',
  'http://graph.microsoft.com/v1.0/many',
  'https://graph.microsoft.com/beta/many',
])('a token goes nowhere else: %s is not followed', (link) => {
  expect(nextPages([pageOf(['a'], link)], calls, graphUrl)).toBeNull()
})

test('pages come to one list, which goes on where the last of them does', () => {
  expect(joined(pageOf(['a'], 'first'), pageOf(['b'], 'second'))?.body).toEqual({
    value: [{ id: 'a' }, { id: 'b' }],
    '@odata.nextLink': 'second',
  })
  expect(joined(pageOf(['a'], 'first'), pageOf(['b']))?.body).toEqual({ value: [{ id: 'a' }, { id: 'b' }] })
})

test.each([
  ['not there', answer({ error: { code: 'Request_ResourceNotFound' } }, 404)],
  ['forbidden', answer(null, 403)],
  ['no list', answer({ id: 'x' })],
  ['empty', answer(null)],
])('a page that is %s makes the list unread, never shorter', (_, page) => {
  expect(joined(pageOf(['a'], 'first'), page)).toBeNull()
})
