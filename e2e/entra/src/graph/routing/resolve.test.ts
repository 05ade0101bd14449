import type { Application } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory } from '../testing/a-directory'

const administrator = { as: { wids: [roles.globalAdministrator] } }
const eventual = { headers: { ConsistencyLevel: 'eventual' } }

async function aRegistration() {
  const directory = aDirectory()
  const asked = { displayName: 'Spencer', tags: ['a'] }
  const { body } = await directory.send<Application>('POST', '/applications', asked, administrator)
  return { ...directory, path: `/applications/${body.id}`, id: body.id }
}

test('one property of an object can be read, as JSON or bare', async () => {
  const { send, path, id } = await aRegistration()
  expect((await send('GET', `${path}/displayName`)).body).toEqual({
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#applications('${id}')/displayName`,
    value: 'Spencer',
  })
  expect((await send('GET', `${path}/tags`)).body).toMatchObject({ value: ['a'] })
  const bare = await send('GET', `${path}/DisplayName/$value`)
  expect(bare.body).toBe('Spencer')
  expect(bare.headers.get('content-type')).toContain('text/plain')
  expect((await send('GET', `${path}/notes`)).status).toBe(204)
  expect((await send('GET', `${path}/web/$value`)).status).toBe(400)
})

test('a property that the type does not have is an unknown segment', async () => {
  const { send, path } = await aRegistration()
  expect(await send('GET', `${path}/displayNam`)).toMatchObject({
    status: 400,
    body: { error: { message: "Resource not found for the segment 'displayNam'." } },
  })
  expect((await send('GET', `${path}/addPassword`)).status).toBe(405)
  expect((await send('GET', '/applications/%zz')).status).toBe(400)
})

test('every list can be counted, only as an advanced query', async () => {
  const { send, path } = await aRegistration()
  const count = async (of: string) => (await send('GET', of, undefined, eventual)).body
  expect(await count('/applications/$count')).toBe('1')
  expect(await count("/applications/$count?$filter=displayName eq 'other'")).toBe('0')
  expect(await count(`${path}/federatedIdentityCredentials/$count`)).toBe('0')
  expect((await send('GET', '/applications/$count')).body.error.message).toBe('$count is not currently supported.')
  expect((await send('GET', `${path}/$count`, undefined, eventual)).status).toBe(400)
})

test('actions may carry their namespace, and options any case', async () => {
  const { send, path } = await aRegistration()
  expect((await send('POST', `${path}/microsoft.graph.addPassword`, {}, administrator)).status).toBe(200)
  expect((await send('GET', '/applications?$Select=id&$Top=1')).body).toHaveProperty('value.0.id')
})
