import type { Application } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { graph } from '../graph'
import { aDirectory } from '../testing/a-directory'

const administrator = { as: { wids: [roles.applicationAdministrator] } }
type Batched = { responses: { status: number; headers: Record<string, string>; body?: unknown }[] }

test('a logo is taken as bytes and given back as them, alone and in a batch', async () => {
  const { send, context, tokenFor } = aDirectory()
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Spencer' }, administrator)
  const path = `/applications/${body.id}/logo`
  const put = (type: string) =>
    send('PUT', path, new Uint8Array([1, 2]), { ...administrator, headers: { 'content-type': type } })
  expect((await send('GET', path)).status).toBe(404)
  expect((await put('image/png')).status).toBe(204)
  expect((await put('text/plain')).status).toBe(400)
  const request = new Request(`https://graph.microsoft.com/v1.0${path}`, {
    headers: { authorization: `Bearer ${tokenFor()}` },
  })
  const picture = await graph(context, request)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect([...new Uint8Array(await picture.arrayBuffer())]).toEqual([1, 2])
  const requests = [{ id: '1', method: 'GET', url: path }]
  const batched = await send<Batched>('POST', '/$batch', { requests })
  expect(batched.body.responses).toMatchObject([{ headers: { 'Content-Type': 'image/png' }, body: 'AQI=' }])
  expect((await send<Application>('GET', `/applications/${body.id}`)).body.info?.logoUrl).toContain(body.appId)
})
