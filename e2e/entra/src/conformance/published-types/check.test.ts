import { expect, test } from 'vitest'
import type { Exchange } from '../../graph/exchange'
import { faultsOf } from './check'
import { readGraphTypes } from './graph-types'

const graph = 'https://graph.microsoft.com/v1.0'
const context = { '@odata.context': `${graph}/$metadata#x` }

function answered(path: string, body: unknown, { method = 'GET', status = 200, asked = '' } = {}): string[] {
  const exchange: Exchange = {
    method,
    url: `${graph}${path}`,
    asked: { headers: {}, text: asked },
    status,
    answered: {
      headers: { 'content-type': 'application/json' },
      text: typeof body === 'string' ? body : JSON.stringify(body),
    },
  }
  return faultsOf(exchange)
}

test('every line of the published types is understood', () => {
  const { interfaces, enumerations } = readGraphTypes()
  expect(interfaces.size).toBeGreaterThan(1900)
  expect(enumerations.size).toBeGreaterThan(600)
  for (const { parent } of interfaces.values()) if (parent) expect(interfaces.has(parent), parent).toBe(true)
  expect(() => readGraphTypes('export interface Odd {\n    odd: string;\n}')).toThrow('Line 2')
})

test('what the types declare passes, lists and derived types too', () => {
  expect(answered('/applications/1', { ...context, id: '1', api: null, web: { redirectUris: ['x'] } })).toEqual([])
  expect(
    answered('/applications/1/owners', { ...context, value: [{ '@odata.type': '#microsoft.graph.user' }] }),
  ).toEqual([])
  expect(answered("/applications(appId='a')/displayName", { ...context, value: 'A' })).toEqual([])
  expect(answered('/users/$count', '12')).toEqual([])
  expect(answered('/applications', { ...context, id: '1' }, { method: 'POST', status: 201 })).toEqual([])
  expect(answered('/applications/1', '', { method: 'PATCH', status: 204 })).toEqual([])
})

test.each([
  ['an undeclared property', '/me', { ...context, nick: 'A' }, 'nick: is no property of User'],
  ['one deep inside', '/applications/1', { ...context, web: { x: 1 } }, 'web.x: is no property of WebApplication'],
  ['one in a list', '/users', { ...context, value: [{ x: 1 }] }, 'value.0.x: is no property of User'],
  ['a wrong type', '/me', { ...context, accountEnabled: 'yes' }, 'accountEnabled: '],
  ['null where Graph has none', '/applications/1', { ...context, tags: null }, 'tags: '],
  ['a value Graph does not know', '/applications/1', { ...context, nativeAuthenticationApisEnabled: 'some' }, 'no Nat'],
  ['a list that is none', '/users', { ...context, value: {} }, 'value: '],
  [
    'a stranger in a list',
    '/groups',
    { ...context, value: [{ '@odata.type': '#microsoft.graph.user' }] },
    'is no Group',
  ],
  ['a foreign annotation', '/me', { ...context, '@odata.nothing': 1 }, '@odata.nothing: is no property'],
  ['a count that is none', '/users', { ...context, '@odata.count': '3', value: [] }, '@odata.count: '],
  ['a context that is none', '/me', { '@odata.context': 'users' }, '@odata.context: '],
  ['no context', '/me', { id: '1' }, '@odata.context is missing'],
  ['a path Graph lacks', '/mes', { ...context }, 'Graph has no such path'],
  ['an answer where there is none', '/applications/1/removePassword', { ...context }, 'nothing is answered here'],
])('%s is a fault', (_, path, body, words) => {
  const faults = answered(path, body, { method: path.endsWith('Password') ? 'POST' : 'GET' })
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain(`${path} answered 200: `)
  expect(faults[0]).toContain(words)
})

test('a refusal has Graph’s envelope and nothing besides', () => {
  const error = { code: 'X', message: 'y' }
  expect(answered('/me', { error }, { status: 400 })).toEqual([])
  expect(answered('/me', { error: 'x' }, { status: 400 })[0]).toContain('error: ')
  expect(answered('/me', { error: { ...error, stack: 'z' } }, { status: 400 })[0]).toContain('stack')
})

test('the steps of a batch are judged one by one', () => {
  const asked = JSON.stringify({ requests: [{ id: '1', method: 'GET', url: '/me' }] })
  const responses = [
    { id: '1', status: 200, headers: { 'Content-Type': 'application/json' }, body: { ...context, x: 1 } },
  ]
  const faults = answered('/$batch', { responses }, { method: 'POST', asked })
  expect(faults).toEqual(['GET /v1.0/me answered 200: x: is no property of User'])
})
