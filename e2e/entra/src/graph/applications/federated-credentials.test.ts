import type { Application, FederatedIdentityCredential } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory, type Listed } from '../testing/a-directory'

const administrator = { as: { wids: [roles.applicationAdministrator] } }
const upserting = { ...administrator, headers: { Prefer: 'create-if-missing' } }
const wanted = { name: 'spencer', issuer: 'https://i.example', subject: 's', audiences: ['api://AzureADTokenExchange'] }

async function aRegistration() {
  const { send } = aDirectory()
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Spencer' }, administrator)
  const path = `/applications/${body.id}/federatedIdentityCredentials`
  const add = (more: object = {}) =>
    send<FederatedIdentityCredential>('POST', path, { ...wanted, ...more }, administrator)
  return { send, path, add, id: body.id }
}

test('a federated credential is read by id and by name, changed and removed', async () => {
  const { send, path, add, id } = await aRegistration()
  const made = await add()
  expect(made).toMatchObject({
    status: 201,
    body: {
      '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#applications('${id}')/federatedIdentityCredentials/$entity`,
      ...wanted,
      description: null,
    },
  })
  expect((await send('GET', `${path}/${made.body.id}`)).body).toMatchObject(wanted)
  expect((await send('PATCH', `${path}/${made.body.id}`, { subject: 't' }, administrator)).status).toBe(204)
  expect((await send('GET', `${path}(name='spencer')`)).body).toMatchObject({ ...wanted, subject: 't' })
  expect((await send('DELETE', `${path}(name='spencer')`, undefined, administrator)).status).toBe(204)
  expect((await send<Listed<object>>('GET', path)).body.value).toEqual([])
})

test('by name it is made once however often it is sent', async () => {
  const { send, path } = await aRegistration()
  const { name, ...others } = wanted
  const named = `${path}(name='${name}')`
  expect((await send('PATCH', named, others, administrator)).status).toBe(404)
  expect(await send('PATCH', named, others, upserting)).toMatchObject({ status: 201, body: wanted })
  expect((await send('PATCH', named, { description: 'd' }, upserting)).status).toBe(204)
  expect((await send<Listed<object>>('GET', path)).body.value).toMatchObject([{ ...wanted, description: 'd' }])
})

test('a name, and an issuer with its subject, belong to one credential of an application', async () => {
  const { add } = await aRegistration()
  await add()
  const conflict = { status: 409, body: { error: { code: 'Request_MultipleObjectsWithSameKeyValue' } } }
  expect(await add({ subject: 'other' })).toMatchObject(conflict)
  expect(await add({ name: 'other' })).toMatchObject(conflict)
  expect((await add({ name: 'other', subject: 'other' })).status).toBe(201)
})

test('a credential keeps its name, and an application has twenty at most', async () => {
  const { send, path, add } = await aRegistration()
  const { body } = await add()
  expect((await send('PATCH', `${path}/${body.id}`, { name: 'other' }, administrator)).status).toBe(400)
  expect((await add({ name: 'a b' })).status).toBe(400)
  for (let each = 1; each < 20; each += 1) await add({ name: `name-${each}`, subject: `s${each}` })
  expect((await add({ name: 'one-more', subject: 'x' })).status).toBe(400)
})
