import type { Application } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory } from '../testing/a-directory'

const administrator = { as: { wids: [roles.applicationAdministrator] } }

async function aRegistration() {
  const { send, tenant } = aDirectory()
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Spencer' }, administrator)
  const name = (uri: string, id = body.id) =>
    send('PATCH', `/applications/${id}`, { identifierUris: [uri] }, administrator)
  return { send, tenant, name, appId: body.appId }
}

test('an application is named after itself, its tenant or a verified domain', async () => {
  const { name, tenant, appId } = await aRegistration()
  const names = [
    `api://${appId}`,
    `api://${tenant.id}/spencer`,
    `api://spencer/${appId}`,
    'https://contoso.com/spencer',
    'https://app.contoso.com',
    'api://app.contoso.onmicrosoft.com/x',
  ]
  for (const uri of names) expect((await name(uri)).status).toBe(204)
})

test.each(['https://spencer.co/app', 'api://spencer', 'urn:spencer', 'https://notcontoso.com'])(
  '%s is not the tenant’s to give',
  async (uri) => {
    const { name } = await aRegistration()
    expect(await name(uri)).toMatchObject({ status: 400, body: { error: { code: 'HostNameNotOnVerifiedDomain' } } })
  },
)

test('a name belongs to one application', async () => {
  const { send, name } = await aRegistration()
  await name('https://contoso.com/spencer')
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Other' }, administrator)
  expect(await name('https://contoso.com/spencer', body.id)).toMatchObject({
    status: 400,
    body: { error: { details: [{ code: 'ObjectConflict', target: 'identifierUris' }] } },
  })
  expect((await name('https://contoso.com/spencer')).status).toBe(204)
})
