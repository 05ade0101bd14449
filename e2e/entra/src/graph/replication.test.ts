import type { Application, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../world/tenant/roles'
import { aDirectory, type Listed } from './testing/a-directory'

const lagMs = 30_000
const administrator = { as: { wids: [roles.globalAdministrator] } }
const upserting = { ...administrator, headers: { Prefer: 'create-if-missing' } }

test('a new registration is nowhere until the replicas have it, then everywhere', async () => {
  const { send, clock } = aDirectory({ lagMs })
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Spencer' }, administrator)
  const path = `/applications/${body.id}`
  const missing = { status: 404, body: { error: { code: 'Request_ResourceNotFound' } } }
  const attempts = async () => [
    await send('GET', path),
    await send('PATCH', path, { notes: 'n' }, administrator),
    await send('POST', `${path}/addPassword`, {}, administrator),
  ]
  for (const attempt of await attempts()) expect(attempt).toMatchObject(missing)
  expect((await send<Listed<Application>>('GET', '/applications')).body.value).toEqual([])
  expect(await send('PATCH', `/servicePrincipals(appId='${body.appId}')`, {}, upserting)).toMatchObject({
    status: 400,
    body: { error: { details: [{ code: 'NoBackingApplicationObject' }] } },
  })
  clock.now += lagMs
  expect((await attempts()).map(({ status }) => status)).toEqual([200, 204, 200])
  expect((await send('PATCH', `/servicePrincipals(appId='${body.appId}')`, {}, upserting)).status).toBe(201)
})

test('uniqueness is judged on what is true, not on what a replica shows', async () => {
  const { send, clock, graphId } = aDirectory({ lagMs })
  const upsert = () => send<Application>('PATCH', "/applications(uniqueName='s')", { displayName: 's' }, upserting)
  const { body } = await upsert()
  expect((await upsert()).status).toBe(204)
  clock.now += lagMs
  const path = `/servicePrincipals(appId='${body.appId}')`
  const principal = await send<ServicePrincipal>('PATCH', path, {}, upserting)
  expect((await send('PATCH', path, {}, upserting)).status).toBe(204)
  const assignment = {
    principalId: principal.body.id,
    resourceId: graphId,
    appRoleId: 'df021288-bdef-4463-88db-98f22de89214',
  }
  const assign = () => send('POST', `/servicePrincipals/${graphId}/appRoleAssignedTo`, assignment, administrator)
  expect((await assign()).status).toBe(404)
  clock.now += lagMs
  expect((await assign()).status).toBe(201)
  expect((await assign()).body.error.message).toBe('Permission being assigned already exists on the object')
})

test('two changes inside the lag both last', async () => {
  const { send, clock } = aDirectory({ lagMs })
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Spencer' }, administrator)
  clock.now += lagMs
  const path = `/applications/${body.id}`
  await send('PATCH', path, { notes: 'n' }, administrator)
  await send('PATCH', path, { description: 'd' }, administrator)
  expect((await send<Application>('GET', path)).body).toMatchObject({ notes: null, description: null })
  clock.now += lagMs
  expect((await send<Application>('GET', path)).body).toMatchObject({ notes: 'n', description: 'd' })
})
