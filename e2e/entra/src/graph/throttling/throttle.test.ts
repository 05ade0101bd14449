import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory } from '../testing/a-directory'

const administrator = { as: { wids: [roles.globalAdministrator] } }

test('an application that has used its resource units is told for how long to wait', async () => {
  const { send, clock, tenant } = aDirectory({ settings: { unitBudget: { most: 10, seconds: 10 } } })
  const read = (appid = 'portal') => send('GET', '/organization', undefined, { as: { appid } })
  for (let turn = 0; turn < 7; turn++) expect((await read()).headers.has('x-ms-throttle-limit-percentage')).toBe(false)
  expect((await read()).headers.get('x-ms-throttle-limit-percentage')).toBe('0.8')
  await read()
  await read()
  clock.now += 3_500
  const refused = await read()
  expect(refused).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } })
  expect(Object.fromEntries(refused.headers)).toMatchObject({
    'retry-after': '7',
    'x-ms-throttle-scope': `Tenant_Application/ReadWrite/portal/${tenant.id}`,
    'x-ms-throttle-information': 'ResourceUnitLimitExceeded',
    'x-ms-throttle-limit-percentage': '1.1',
  })
  expect((await read('another')).status).toBe(200)
  clock.now += 7_000
  expect((await read()).status).toBe(200)
})

test('writes have a budget of their own, and a refused one is not done', async () => {
  const { send } = aDirectory({ settings: { writeBudget: { most: 1, seconds: 150 } } })
  const create = () => send('POST', '/applications', { displayName: 'Spencer' }, administrator)
  expect((await create()).status).toBe(201)
  const refused = await create()
  expect(refused.status).toBe(429)
  expect(refused.headers.get('x-ms-throttle-information')).toBe('WriteLimitExceeded')
  expect((await send<{ value: object[] }>('GET', '/applications')).body.value).toHaveLength(1)
})

test('every step of a batch is throttled for itself', async () => {
  const { send } = aDirectory({ settings: { unitBudget: { most: 2, seconds: 10 } } })
  const requests = ['1', '2', '3'].map((id) => ({ id, method: 'GET', url: '/organization' }))
  const { status, body } = await send<{ responses: { status: number; headers: Record<string, string> }[] }>(
    'POST',
    '/$batch',
    { requests },
  )
  expect(status).toBe(200)
  expect(body.responses.map((each) => each.status)).toEqual([200, 200, 429])
  expect(body.responses[2]?.headers['Retry-After']).toBe('10')
})
