import type {
  Application,
  AppRoleAssignment,
  OAuth2PermissionGrant,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory, type Directory, type Listed, personIn } from '../testing/a-directory'

const globalAdministrator = { as: { wids: [roles.globalAdministrator] } }
const applicationAdministrator = { as: { wids: [roles.applicationAdministrator] } }
const userReadAll = 'df021288-bdef-4463-88db-98f22de89214'

async function principal({ send }: Directory, more: object = {}): Promise<string> {
  const application = await send<Application>(
    'POST',
    '/applications',
    { displayName: 'Spencer', ...more },
    globalAdministrator,
  )
  const { appId } = application.body
  const made = await send<ServicePrincipal>('POST', '/servicePrincipals', { appId }, globalAdministrator)
  return made.body.id ?? ''
}

test('a role of Microsoft Graph is assigned once, and is seen from both ends', async () => {
  const directory = aDirectory()
  const { send, graphId } = directory
  const principalId = await principal(directory)
  const body = { principalId, resourceId: graphId, appRoleId: userReadAll }
  const path = "/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')/appRoleAssignedTo"
  const made = await send<AppRoleAssignment>('POST', path, body, globalAdministrator)
  expect(made).toMatchObject({
    status: 201,
    body: {
      '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#servicePrincipals('${graphId}')/appRoleAssignedTo/$entity`,
      ...body,
      createdDateTime: '2026-11-22T10:00:00.1234181Z',
      deletedDateTime: null,
      principalDisplayName: 'Spencer',
      principalType: 'ServicePrincipal',
      resourceDisplayName: 'Microsoft Graph',
    },
  })
  expect(made.body.id).toMatch(/^[\w-]{43}$/)
  expect(
    await send('POST', `/servicePrincipals/${principalId}/appRoleAssignments`, body, globalAdministrator),
  ).toMatchObject({
    status: 400,
    body: { error: { code: 'Request_BadRequest', message: 'Permission being assigned already exists on the object' } },
  })
  for (const end of [`${principalId}/appRoleAssignments`, `${graphId}/appRoleAssignedTo`]) {
    const { body: list } = await send<Listed<AppRoleAssignment>>('GET', `/servicePrincipals/${end}`)
    expect(list.value.map(({ id }) => id)).toEqual([made.body.id])
  }
  const one = `/servicePrincipals/${graphId}/appRoleAssignedTo/${made.body.id}`
  expect((await send('DELETE', one, undefined, applicationAdministrator)).status).toBe(403)
  expect((await send('DELETE', one, undefined, globalAdministrator)).status).toBe(204)
  expect((await send('DELETE', one, undefined, globalAdministrator)).status).toBe(404)
})

test('an application administrator may assign any role but Microsoft Graph’s', async () => {
  const directory = aDirectory()
  const { send, graphId } = directory
  const principalId = await principal(directory)
  const role = { id: 'ef7437e6-4f94-4a0a-a110-a439eb2aa8f7', displayName: 'r', description: 'r', value: 'r' }
  const resourceId = await principal(directory, { appRoles: [{ ...role, allowedMemberTypes: ['Application'] }] })
  const assign = (resource: string, appRoleId: string, as: object) =>
    send(
      'POST',
      `/servicePrincipals/${resource}/appRoleAssignedTo`,
      { principalId, resourceId: resource, appRoleId },
      as,
    )
  expect((await assign(graphId, userReadAll, applicationAdministrator)).status).toBe(403)
  expect((await assign(resourceId, role.id, applicationAdministrator)).status).toBe(201)
  const privileged = { as: { wids: [roles.privilegedRoleAdministrator] } }
  expect((await assign(graphId, userReadAll, privileged)).status).toBe(201)
})

test('assigning needs a second scope beside its own', async () => {
  const directory = aDirectory()
  const principalId = await principal(directory)
  const body = { principalId, resourceId: directory.graphId, appRoleId: userReadAll }
  const assign = (scp: string) =>
    directory.send('POST', `/servicePrincipals/${directory.graphId}/appRoleAssignedTo`, body, {
      as: { scp, wids: [roles.globalAdministrator] },
    })
  expect((await assign('AppRoleAssignment.ReadWrite.All')).status).toBe(403)
  expect((await assign('Application.ReadWrite.All')).status).toBe(403)
  expect((await assign('AppRoleAssignment.ReadWrite.All Application.ReadWrite.All')).status).toBe(201)
})

const none = '11111111-2222-4333-8444-555555555555'
test.each([
  [
    'a role the resource does not have',
    { appRoleId: none },
    400,
    'Permission being assigned was not found on application',
  ],
  ['a principal that does not exist', { principalId: none }, 404, `Resource '${none}' does not exist`],
  ['another resource than in the path', { resourceId: none }, 400, 'Not a valid reference update.'],
])('%s cannot be assigned', async (_, wrong, status, message) => {
  const directory = aDirectory()
  const principalId = await principal(directory)
  const body = { principalId, resourceId: directory.graphId, appRoleId: userReadAll, ...wrong }
  const path = `/servicePrincipals/${directory.graphId}/appRoleAssignedTo`
  const answer = await directory.send('POST', path, body, globalAdministrator)
  expect(answer.status).toBe(status)
  expect(answer.body.error.message).toContain(message)
})

test('a delegated grant is made once, widened with PATCH and found by its client', async () => {
  const directory = aDirectory()
  const { send, graphId } = directory
  const clientId = await principal(directory)
  const body = {
    clientId,
    consentType: 'AllPrincipals',
    principalId: null,
    resourceId: graphId,
    scope: 'openid profile',
  }
  const grant = () => send<OAuth2PermissionGrant>('POST', '/oauth2PermissionGrants', body, applicationAdministrator)
  const made = await grant()
  expect(made).toMatchObject({ status: 201, body })
  expect(made.body.id).toMatch(/^[\w-]{43}$/)
  expect(await grant()).toMatchObject({
    status: 409,
    body: {
      error: { code: 'Request_MultipleObjectsWithSameKeyValue', message: 'Permission entry already exists.' },
    },
  })
  const one = `/oauth2PermissionGrants/${made.body.id}`
  expect((await send('PATCH', one, { scope: 'openid profile email' }, applicationAdministrator)).status).toBe(204)
  const unchanged = { clientId, resourceId: graphId, scope: 'openid profile email' }
  expect((await send('PATCH', one, unchanged, applicationAdministrator)).status).toBe(204)
  expect((await send('PATCH', one, { clientId: graphId }, applicationAdministrator)).status).toBe(400)
  for (const path of [
    `/oauth2PermissionGrants?$filter=clientId eq '${clientId}'`,
    `/servicePrincipals/${clientId}/oauth2PermissionGrants`,
  ]) {
    expect(await send('GET', path)).toMatchObject({ body: { value: [{ scope: 'openid profile email' }] } })
  }
  expect((await send('DELETE', one, undefined, applicationAdministrator)).status).toBe(204)
  expect((await send('GET', one)).status).toBe(404)
})

test('a grant for one person names that person, and needs a role to make', async () => {
  const directory = aDirectory()
  const { send, graphId, tenant } = directory
  const clientId = await principal(directory)
  const grant = (more: object, as: object = applicationAdministrator) =>
    send<OAuth2PermissionGrant>(
      'POST',
      '/oauth2PermissionGrants',
      { clientId, resourceId: graphId, scope: 's', ...more },
      as,
    )
  expect((await grant({ consentType: 'Principal' })).status).toBe(400)
  expect((await grant({ consentType: 'Principal', principalId: none })).status).toBe(404)
  expect((await grant({ consentType: 'AllPrincipals', principalId: personIn(tenant) })).status).toBe(400)
  expect((await grant({ consentType: 'Everybody' })).status).toBe(400)
  const mine = { consentType: 'Principal', principalId: personIn(tenant) }
  expect((await grant(mine, {})).status).toBe(403)
  expect((await grant(mine)).body.id).toMatch(/^[\w-]{64}$/)
})
