import type {
  Application,
  AppRoleAssignment,
  OAuth2PermissionGrant,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../../world/tenant/roles'
import { aDirectory, type Listed, personIn } from '../../testing/a-directory'
import { people } from '../some-people'

const administrator = { as: { wids: [roles.globalAdministrator] } }
const everyday = '00000000-0000-0000-0000-000000000000'

async function anApplication() {
  const directory = aDirectory({ people, groups: { Ours: ['Claes'] } })
  const { send, tenant } = directory
  const { appId } = (await send<Application>('POST', '/applications', { displayName: 'x' }, administrator)).body
  const { id = '' } = (await send<ServicePrincipal>('POST', '/servicePrincipals', { appId }, administrator)).body
  const [group = ''] = Object.keys(tenant.groups)
  return { ...directory, resourceId: id, bram: personIn(tenant, 1), group }
}

test('an application is given to a person and taken back', async () => {
  const { send, resourceId, bram } = await anApplication()
  const path = `/users/${bram}/appRoleAssignments`
  const body = { principalId: bram, resourceId, appRoleId: everyday }
  const made = await send<AppRoleAssignment>('POST', path, body, administrator)
  expect(made).toMatchObject({
    status: 201,
    body: {
      '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#users('${bram}')/appRoleAssignments/$entity`,
      principalDisplayName: 'Bram Claes',
      principalType: 'User',
    },
  })
  expect((await send('POST', path, body, administrator)).status).toBe(400)
  const one = `${path}/${made.body.id}`
  expect(await send('GET', one)).toMatchObject({ body: { resourceId } })
  expect(await send('GET', '/me/appRoleAssignments', undefined, { as: { oid: bram } })).toMatchObject({
    body: { value: [{ id: made.body.id }] },
  })
  expect((await send('DELETE', one)).status).toBe(403)
  expect((await send('DELETE', one, undefined, administrator)).status).toBe(204)
  expect((await send('GET', one)).status).toBe(404)
})

test('what a group was given its members have too', async () => {
  const { send, resourceId, bram, group } = await anApplication()
  const path = `/groups/${group}/appRoleAssignments`
  const body = { principalId: group, resourceId, appRoleId: everyday }
  expect((await send('POST', path, { ...body, principalId: bram }, administrator)).status).toBe(400)
  const made = await send<AppRoleAssignment>('POST', path, body, administrator)
  expect(made.body).toMatchObject({ principalType: 'Group', principalDisplayName: 'Ours' })
  for (const each of [path, `/users/${bram}/appRoleAssignments?$filter=resourceId eq ${resourceId}`]) {
    const { body: list } = await send<Listed<AppRoleAssignment>>('GET', each)
    expect(list.value.map(({ id }) => id)).toEqual([made.body.id])
  }
  expect((await send('DELETE', `${path}/${made.body.id}`, undefined, administrator)).status).toBe(204)
})

test('what was granted in a person’s name is listed with that person', async () => {
  const { send, resourceId, graphId, bram } = await anApplication()
  const grant = { clientId: resourceId, resourceId: graphId, scope: 'User.Read' }
  await send('POST', '/oauth2PermissionGrants', { ...grant, consentType: 'AllPrincipals' }, administrator)
  const own = { ...grant, consentType: 'Principal', principalId: bram }
  const made = await send<OAuth2PermissionGrant>('POST', '/oauth2PermissionGrants', own, administrator)
  const { body } = await send<Listed<OAuth2PermissionGrant>>('GET', `/users/${bram}/oauth2PermissionGrants`)
  expect(body.value.map(({ id }) => id)).toEqual([made.body.id])
})
