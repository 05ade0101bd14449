import type { Application, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../../world/tenant/roles'
import { aDirectory, type Listed } from '../../testing/a-directory'

const administrator = { as: { wids: [roles.cloudApplicationAdministrator] } }

async function deleted() {
  const directory = aDirectory()
  const { send } = directory
  const body = { displayName: 'Spencer', uniqueName: 'spencer' }
  const application = (await send<Application>('POST', '/applications', body, administrator)).body
  const { appId } = application
  const principal = (await send<ServicePrincipal>('POST', '/servicePrincipals', { appId }, administrator)).body
  expect((await send('DELETE', `/applications/${application.id}`, undefined, administrator)).status).toBe(204)
  return { ...directory, application, principal }
}

test('a deleted registration takes its service principal along, and both wait to be restored', async () => {
  const { send, application, principal } = await deleted()
  expect((await send('GET', `/servicePrincipals/${principal.id}`)).status).toBe(404)
  const list = '/directory/deletedItems/microsoft.graph.application?$select=id,appId,displayName,deletedDateTime'
  expect((await send('GET', list)).status).toBe(403)
  expect(await send('GET', list, undefined, administrator)).toMatchObject({
    body: { value: [{ id: application.id, displayName: 'Spencer', deletedDateTime: '2026-11-22T10:00:00Z' }] },
  })
  const restore = (id: string | undefined) => send('POST', `/directory/deletedItems/${id}/restore`, {}, administrator)
  expect(await restore(principal.id)).toMatchObject({
    status: 400,
    body: { error: { message: `Cannot restore ServicePrincipal without backing Application ${application.appId}` } },
  })
  expect(await restore(application.id)).toMatchObject({
    status: 200,
    body: { '@odata.type': '#microsoft.graph.application', deletedDateTime: null, uniqueName: 'spencer' },
  })
  expect((await restore(principal.id)).status).toBe(200)
  expect((await send('GET', `/applications/${application.id}`)).status).toBe(200)
})

test('a purged registration is gone for good', async () => {
  const { send, application } = await deleted()
  const path = `/directory/deletedItems/${application.id}`
  expect((await send('GET', path, undefined, administrator)).status).toBe(200)
  expect((await send('DELETE', path, undefined, administrator)).status).toBe(204)
  expect((await send('POST', `${path}/restore`, {}, administrator)).status).toBe(404)
})

test('a deleted registration holds its name until it is restored or purged: nobody makes or renames one over it', async () => {
  const { send, application } = await deleted()
  const upserting = { ...administrator, headers: { Prefer: 'create-if-missing' } }
  const upsert = () => send('PATCH', "/applications(uniqueName='spencer')", { displayName: 'x' }, upserting)
  const other = await send<Application>('POST', '/applications', { displayName: 'y' }, administrator)
  const refused = {
    status: 400,
    body: { error: { code: 'Request_BadRequest', details: [{ code: 'ObjectConflict', target: 'uniqueName' }] } },
  }
  expect(await upsert()).toMatchObject(refused)
  const named = { displayName: 'x', uniqueName: 'spencer' }
  expect(await send('POST', '/applications', named, administrator)).toMatchObject(refused)
  const rename = { uniqueName: 'spencer' }
  expect(await send('PATCH', `/applications/${other.body.id}`, rename, administrator)).toMatchObject(refused)
  expect((await send('DELETE', `/directory/deletedItems/${application.id}`, undefined, administrator)).status).toBe(204)
  expect((await upsert()).status).toBe(201)
})

test('deleted registrations come a hundred to a page, or as many as are asked for, up to 999', async () => {
  const { send } = await deleted()
  for (let index = 0; index < 120; index += 1) {
    const { body } = await send<Application>('POST', '/applications', { displayName: `App ${index}` }, administrator)
    await send('DELETE', `/applications/${body.id}`, undefined, administrator)
  }
  const path = '/directory/deletedItems/microsoft.graph.application?$select=id'
  const read = async (url: string) => (await send<Listed<Application>>('GET', url, undefined, administrator)).body
  const first = await read(path)
  expect(first.value).toHaveLength(100)
  const rest = await read(first['@odata.nextLink']?.split('/v1.0')[1] ?? '')
  expect(new Set([...first.value, ...rest.value].map(({ id }) => id)).size).toBe(121)
  expect(rest['@odata.nextLink']).toBeUndefined()
  expect((await read(`${path}&$top=999`)).value).toHaveLength(121)
  expect((await send('GET', `${path}&$top=1000`, undefined, administrator)).status).toBe(400)
})
