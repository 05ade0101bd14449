import type { Application } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { graph } from '../graph'
import { aDirectory } from '../testing/a-directory'

const administrator = { as: { wids: [roles.globalAdministrator] } }
type Batched = { responses: { id: string; status: number; headers: Record<string, string>; body?: object }[] }

function byId({ responses }: Batched) {
  return Object.fromEntries(responses.map((each) => [each.id, each]))
}

const json = { 'Content-Type': 'application/json' }

test('steps run in the order their dependencies allow, each with its own answer', async () => {
  const { send } = aDirectory()
  const answer = await send<Batched>(
    'POST',
    '/$batch',
    {
      requests: [
        { id: 'b', dependsOn: ['a'], method: 'GET', url: "/applications(uniqueName='spencer')?$select=uniqueName" },
        {
          id: 'a',
          method: 'PATCH',
          url: "/applications(uniqueName='spencer')",
          headers: { ...json, Prefer: 'create-if-missing' },
          body: { displayName: 'Spencer' },
        },
        { id: 'c', method: 'GET', url: '/organization?$select=displayName' },
      ],
    },
    administrator,
  )
  expect(answer.status).toBe(200)
  expect(byId(answer.body)).toMatchObject({
    a: { status: 201 },
    b: { status: 200, body: { uniqueName: 'spencer' } },
    c: { headers: { 'x-ms-resource-unit': '1' } },
  })
})

test('what waits for a failed step fails with 424, and so does what waits for that', async () => {
  const { send } = aDirectory()
  const { body } = await send<Batched>('POST', '/$batch', {
    requests: [
      { id: '1', method: 'GET', url: '/applications/none' },
      { id: '2', dependsOn: ['1'], method: 'GET', url: '/me' },
      { id: '3', dependsOn: ['2'], method: 'GET', url: '/me' },
      { id: '4', method: 'GET', url: '/me' },
    ],
  })
  expect(byId(body)).toMatchObject({
    1: { status: 404, body: { error: { innerError: { 'request-id': expect.any(String) } } } },
    2: { status: 424 },
    3: { status: 424 },
    4: { status: 200 },
  })
})

test('a step that asks for what there is not fails alone, as it would outside', async () => {
  const { send } = aDirectory()
  const urls = ['/nothing', '/organization', '/$batch', '/applications?$filter=x eq 1', '/myorganization/organization']
  const requests = urls.map((url, index) => ({ id: String(index), method: 'GET', url }))
  const { body } = await send<Batched>('POST', '/$batch', { requests })
  expect(body.responses.map(({ status }) => status)).toEqual([400, 200, 400, 400, 200])
  expect(body.responses[0]?.body).toMatchObject({
    error: { code: 'BadRequest', message: "Resource not found for the segment 'nothing'." },
  })
})

test('a step carries its own headers: preferences, and the level of consistency', async () => {
  const { send } = aDirectory()
  const url = "/applications?$count=true&$filter=displayName ne 'x'"
  const requests = [
    { id: '1', method: 'GET', url },
    { id: '2', method: 'GET', url, headers: { ConsistencyLevel: 'eventual' } },
  ]
  const { body } = await send<Batched>('POST', '/$batch', { requests })
  expect(byId(body)).toMatchObject({ 1: { status: 400 }, 2: { status: 200, body: { '@odata.count': 0 } } })
})

test('a step without content has no body', async () => {
  const { send } = aDirectory()
  const made = await send<Application>('POST', '/applications', { displayName: 'x' }, administrator)
  const url = `/applications/${made.body.id}`
  const requests = [{ id: '1', method: 'PATCH', url, headers: json, body: { notes: 'n' } }]
  const { body } = await send<Batched>('POST', '/$batch', { requests }, administrator)
  expect(body.responses[0]?.status).toBe(204)
  expect(body.responses[0]).not.toHaveProperty('body')
})

const me = { method: 'GET', url: '/me' }
test.each([
  ['more than twenty steps', Array.from({ length: 21 }, (_, id) => ({ ...me, id: String(id) })), 'maximum value of 20'],
  [
    'an id used twice',
    [
      { ...me, id: '1' },
      { ...me, id: '1' },
    ],
    'unique',
  ],
  ['no steps', [], 'Invalid batch payload'],
  ['a step that is a number', [7], 'Invalid batch payload'],
  ['a step without an id', [me], 'needs an id'],
  ['a dependency that is no list', [{ ...me, id: '1', dependsOn: '2' }], 'Invalid batch payload'],
  ['a body without a content type', [{ id: '1', method: 'POST', url: '/x', body: {} }], 'Content-Type'],
  [
    'a circle',
    [
      { ...me, id: '1', dependsOn: ['2'] },
      { ...me, id: '2', dependsOn: ['1'] },
    ],
    'circular',
  ],
  ['an unknown dependency', [{ ...me, id: '1', dependsOn: ['2'] }], 'does not exist'],
])('a batch with %s is refused whole', async (_, requests, words) => {
  const answer = await aDirectory().send('POST', '/$batch', { requests })
  expect(answer.status).toBe(400)
  expect(answer.body.error.message).toContain(words)
})

test('one step can be struck without touching the others', async () => {
  const { context, tokenFor } = aDirectory()
  const requests = ['/me', '/organization'].map((url, index) => ({ id: String(index), method: 'GET', url }))
  const request = new Request('https://graph.microsoft.com/v1.0/$batch', {
    method: 'POST',
    headers: { authorization: `Bearer ${tokenFor()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ requests }),
  })
  const throttled = Response.json(
    { error: { code: 'TooManyRequests', message: 'Too many requests' } },
    { status: 429, headers: { 'Retry-After': '7' } },
  )
  const answer = await graph(context, request, async ({ path }) => (path === '/v1.0/me' ? throttled : null))
  expect(byId((await answer.json()) as Batched)).toMatchObject({
    0: { status: 429, headers: { 'retry-after': '7' }, body: { error: { code: 'TooManyRequests' } } },
    1: { status: 200 },
  })
})
