import type { Application, ExtensionProperty } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory, type Listed } from '../testing/a-directory'

const administrator = { as: { wids: [roles.applicationAdministrator] } }
const wanted = { name: 'shift', dataType: 'string', targetObjects: ['User'] }

async function aRegistration() {
  const { send } = aDirectory()
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Spencer' }, administrator)
  const path = `/applications/${body.id}/extensionProperties`
  const add = (more: object = {}) => send<ExtensionProperty>('POST', path, { ...wanted, ...more }, administrator)
  return { send, path, add, name: `extension_${body.appId?.replaceAll('-', '')}_shift` }
}

test('an extension property is named after its application, read and removed', async () => {
  const { send, path, add, name } = await aRegistration()
  const made = await add()
  const shown = {
    appDisplayName: 'Spencer',
    dataType: 'String',
    deletedDateTime: null,
    isMultiValued: false,
    isSyncedFromOnPremises: false,
    name,
    targetObjects: ['User'],
  }
  expect(made).toMatchObject({ status: 201, body: shown })
  expect((await send<Listed<object>>('GET', path)).body.value).toMatchObject([shown])
  expect((await send('GET', `${path}/${made.body.id}`)).body).toMatchObject(shown)
  expect((await send('DELETE', `${path}/${made.body.id}`, undefined, administrator)).status).toBe(204)
  expect((await send('DELETE', `${path}/${made.body.id}`, undefined, administrator)).status).toBe(404)
})

test('a name is used once', async () => {
  const { add, name } = await aRegistration()
  await add()
  expect(await add()).toMatchObject({
    status: 400,
    body: { error: { message: `An extension property exists with the name ${name}.` } },
  })
})

test.each([{ dataType: 'Text' }, { targetObjects: ['Site'] }, { targetObjects: [] }, { name: '' }])(
  '%o is no extension property',
  async (wrong) => {
    expect((await (await aRegistration()).add(wrong)).status).toBe(400)
  },
)
