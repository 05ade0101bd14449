import type { Application, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../../world/tenant/roles'
import { aDirectory } from '../../testing/a-directory'

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

test('the name of a deleted registration is free, and the one that took it stays', async () => {
  const { send, application } = await deleted()
  const upserting = { ...administrator, headers: { Prefer: 'create-if-missing' } }
  expect((await send('PATCH', "/applications(uniqueName='spencer')", { displayName: 'x' }, upserting)).status).toBe(201)
  const restored = await send('POST', `/directory/deletedItems/${application.id}/restore`, {}, administrator)
  expect(restored.status).toBe(409)
})
