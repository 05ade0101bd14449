import type { Application, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory, type Directory, type Listed, personIn } from '../testing/a-directory'

const administrator = { as: { wids: [roles.applicationAdministrator] } }
const upserting = { ...administrator, headers: { Prefer: 'create-if-missing' } }

async function registered({ send }: Directory, more: object = {}, sending: object = administrator) {
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Spencer', ...more }, sending)
  return { id: body.id ?? '', appId: body.appId ?? '' }
}

test('a service principal repeats its registration and exists once per tenant', async () => {
  const directory = aDirectory()
  const { appId } = await registered(directory, { tags: ['spencer-portal'] })
  const asked = { appId, tags: ['WindowsAzureActiveDirectoryIntegratedApp'] }
  expect(await directory.send('POST', '/servicePrincipals', asked, administrator)).toMatchObject({
    status: 201,
    body: {
      appId,
      displayName: 'Spencer',
      appDisplayName: 'Spencer',
      appOwnerOrganizationId: directory.tenant.id,
      servicePrincipalNames: [appId],
      servicePrincipalType: 'Application',
      accountEnabled: true,
      appRoleAssignmentRequired: false,
      tags: ['spencer-portal', 'WindowsAzureActiveDirectoryIntegratedApp'],
    },
  })
  expect(await directory.send('POST', '/servicePrincipals', asked, administrator)).toMatchObject({
    status: 409,
    body: {
      error: {
        code: 'Request_MultipleObjectsWithSameKeyValue',
        details: [{ code: 'ObjectConflict', target: 'servicePrincipalNames' }],
      },
    },
  })
})

test('an upsert by application id is 201, then 204; without the preference 404', async () => {
  const directory = aDirectory()
  const { appId } = await registered(directory)
  const path = `/servicePrincipals(appId='${appId}')`
  expect((await directory.send('PATCH', path, {}, administrator)).status).toBe(404)
  expect((await directory.send('PATCH', path, { tags: ['a'] }, upserting)).status).toBe(201)
  expect((await directory.send('PATCH', path, { tags: ['b'] }, upserting)).status).toBe(204)
  expect((await directory.send<ServicePrincipal>('GET', path)).body.tags).toEqual(['b'])
})

test('an application nobody knows has no service principal', async () => {
  const { send } = aDirectory()
  const appId = '9519e58c-bd06-4120-a7fd-2220d4de8409'
  const message = `The appId '${appId}' of the service principal does not reference a valid application object.`
  expect(await send('PATCH', `/servicePrincipals(appId='${appId}')`, {}, upserting)).toMatchObject({
    status: 400,
    body: {
      error: {
        code: 'Request_BadRequest',
        message,
        details: [{ code: 'NoBackingApplicationObject', message, target: 'appId' }],
      },
    },
  })
})

test('an owner needs Application Developer to make the service principal', async () => {
  const directory = aDirectory()
  const { appId } = await registered(directory, {}, {})
  expect((await directory.send('POST', '/servicePrincipals', { appId })).status).toBe(403)
  const developer = { as: { wids: [roles.applicationDeveloper] } }
  expect((await directory.send('POST', '/servicePrincipals', { appId }, developer)).status).toBe(201)
})

test('what changes in the registration changes in its service principal', async () => {
  const directory = aDirectory()
  const { id, appId } = await registered(directory, { tags: ['old'] })
  await directory.send('POST', '/servicePrincipals', { appId, tags: ['own'] }, administrator)
  const change = { displayName: 'Renamed', tags: ['new'], web: { redirectUris: ['https://a.example'] } }
  await directory.send('PATCH', `/applications/${id}`, change, administrator)
  const { body } = await directory.send<ServicePrincipal>('GET', `/servicePrincipals(appId='${appId}')`)
  expect(body).toMatchObject({ displayName: 'Renamed', tags: ['own', 'new'], replyUrls: ['https://a.example'] })
})

test('Microsoft Graph is found by its application id, with its roles when asked', async () => {
  const { send, graphId } = aDirectory()
  const path = "/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')?$select=id,appId"
  const { body } = await send<ServicePrincipal>('GET', path)
  expect(Object.keys(body)).toEqual(['@odata.context', 'id', 'appId'])
  expect(body.id).toBe(graphId)
  const list = await send<Listed<ServicePrincipal>>(
    'GET',
    "/servicePrincipals?$filter=appId eq '00000003-0000-0000-c000-000000000000'&$select=appRoles",
  )
  expect(list.body.value[0]?.appRoles).toContainEqual(
    expect.objectContaining({ id: 'df021288-bdef-4463-88db-98f22de89214', value: 'User.Read.All' }),
  )
})

test('whoever deletes a service principal deletes its grants', async () => {
  const directory = aDirectory()
  const { appId } = await registered(directory)
  const principal = await directory.send<ServicePrincipal>('POST', '/servicePrincipals', { appId }, administrator)
  const grant = {
    clientId: principal.body.id,
    consentType: 'AllPrincipals',
    resourceId: directory.graphId,
    scope: 'User.Read',
  }
  expect((await directory.send('POST', '/oauth2PermissionGrants', grant, administrator)).status).toBe(201)
  const path = `/servicePrincipals/${principal.body.id}`
  expect((await directory.send('DELETE', path, undefined, administrator)).status).toBe(204)
  expect((await directory.send('GET', path)).status).toBe(404)
  expect(await directory.send('GET', '/oauth2PermissionGrants')).toMatchObject({ body: { value: [] } })
})

test('an application makes service principals of what it owns, and hears why of nothing else', async () => {
  const directory = aDirectory()
  const { appId } = await registered(directory)
  const as = { idtyp: 'app' as const, oid: 'robot', roles: ['Application.ReadWrite.OwnedBy'] }
  expect(await directory.send('POST', '/servicePrincipals', { appId }, { as })).toMatchObject({
    status: 403,
    body: {
      error: {
        code: 'Authorization_RequestDenied',
        message:
          'When using this permission, the backing application of the service principal being created must in the local tenant',
      },
    },
  })
})

test('a service principal may be given owners at birth', async () => {
  const directory = aDirectory()
  const { appId } = await registered(directory)
  const owner = personIn(directory.tenant)
  const asked = { appId, 'owners@odata.bind': [`https://graph.microsoft.com/v1.0/directoryObjects/${owner}`] }
  const { body } = await directory.send<ServicePrincipal>('POST', '/servicePrincipals', asked, administrator)
  const path = `/servicePrincipals/${body.id}/owners`
  expect((await directory.send<Listed<object>>('GET', path)).body.value).toMatchObject([{ id: owner }])
  const people = await directory.send<Listed<object>>('GET', `${path}/microsoft.graph.user?$select=id`)
  expect(people.body.value).toEqual([{ id: owner }])
})
