import { expect, test } from 'vitest'
import { createBox } from '../box'
import { tool } from '../clients/tool'

test('a rule for steps strikes one step of a batch and leaves the request and the other steps alone', async () => {
  const box = await createBox()
  const { send } = await tool(box, 'contoso')
  const body = { error: { code: 'TooManyRequests', message: 'Too many requests' } }
  const rule = { inBatch: true, match: '/users', status: 429, headers: { 'Retry-After': 7 }, body }
  await box.fetch('https://box/_box/faults', { method: 'POST', body: JSON.stringify(rule) })
  expect((await send('GET', '/users')).status).toBe(200)
  const requests = ['/organization', '/users', '/users'].map((url, index) => ({
    id: String(index),
    method: 'GET',
    url,
  }))
  const response = await send('POST', '/$batch', { requests })
  const { responses } = await response.json()
  expect(response.status).toBe(200)
  expect(responses.map(({ status }: { status: number }) => status)).toEqual([200, 429, 200])
  expect(responses[1].headers).toMatchObject({ 'retry-after': '7' })
  expect(responses[1].body).toEqual(body)
})

test('a rule for whole requests does not count the steps inside', async () => {
  const box = await createBox()
  const { send } = await tool(box, 'contoso')
  const rule = { host: 'graph', method: 'GET', status: 503 }
  await box.fetch('https://box/_box/faults', { method: 'POST', body: JSON.stringify(rule) })
  const { responses } = await (
    await send('POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: '/users' }] })
  ).json()
  expect(responses[0].status).toBe(200)
  expect((await send('GET', '/users')).status).toBe(503)
})
