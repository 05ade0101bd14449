import type { Application } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { graphAppId } from '../../world/applications/permissions'
import { roles } from '../../world/tenant/roles'
import { aDirectory, type Directory, type Listed } from '../testing/a-directory'

const administrator = { as: { wids: [roles.applicationAdministrator] } }

async function made({ send }: Directory, more: object = {}): Promise<Application> {
  const answer = await send<Application>('POST', '/applications', { displayName: 'Spencer', ...more }, administrator)
  expect(answer.status).toBe(201)
  return answer.body
}

test('a new registration comes back whole, with every property Graph shows', async () => {
  const { send } = aDirectory()
  const sent = {
    displayName: 'Spencer',
    web: { redirectUris: ['https://login.spencer.co/authresp'] },
    optionalClaims: { idToken: [{ name: 'upn' }] },
    requiredResourceAccess: [
      { resourceAppId: graphAppId, resourceAccess: [{ id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d', type: 'Scope' }] },
    ],
    tags: ['spencer-portal'],
  }
  const { status, body } = await send<Application>('POST', '/applications', sent)
  expect(status).toBe(201)
  expect(body).toMatchObject({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#applications/$entity',
    ...sent,
    optionalClaims: {
      accessToken: [],
      idToken: [{ additionalProperties: [], essential: false, name: 'upn', source: null }],
      saml2Token: [],
    },
    signInAudience: 'AzureADMyOrg',
    createdByAppId: 'portal',
    createdDateTime: '2026-11-22T10:00:00.1234181Z',
    publisherDomain: 'contoso.com',
    uniqueName: null,
    notes: null,
    identifierUris: [],
    info: { logoUrl: null, marketingUrl: null },
    parentalControlSettings: { countriesBlockedForMinors: [], legalAgeGroupRule: 'Allow' },
    spa: { redirectUris: [] },
  })
  expect(body.web).toMatchObject({
    homePageUrl: null,
    implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
    redirectUriSettings: [{ uri: 'https://login.spencer.co/authresp', index: null }],
  })
  expect(body).not.toHaveProperty('owners')
  expect(body).not.toHaveProperty('authenticationBehaviors')
})

test.each([
  ['a property Graph does not have', { displayNam: 'x' }, "Invalid property 'displayNam'."],
  ['one deep inside', { web: { redirectUrls: [] } }, "Invalid property 'redirectUrls'."],
  ['a number for a text', { notes: 3 }, "Cannot convert the literal '3' to the expected type 'Edm.String'."],
  ['a text for a list', { tags: 'a' }, "Cannot convert the literal 'a' to the expected type 'Collection(Edm.String)'."],
  ['what only Graph sets', { appId: 'x' }, "Property 'appId' is read-only and cannot be set."],
  [
    'plain http',
    { web: { redirectUris: ['http://contoso.com'] } },
    "Invalid value specified for property 'redirectUris' of resource 'Application'.",
  ],
  [
    'an empty name',
    { displayName: '' },
    "Invalid value specified for property 'displayName' of resource 'Application'.",
  ],
])('%s is refused, in a change as in a creation', async (_, wrong, message) => {
  const directory = aDirectory()
  const { id } = await made(directory)
  const change = await directory.send('PATCH', `/applications/${id}`, wrong, administrator)
  expect(change).toMatchObject({ status: 400, body: { error: { code: 'Request_BadRequest', message } } })
  const creation = await directory.send('POST', '/applications', { displayName: 'Spencer', ...wrong }, administrator)
  expect(creation.status).toBe(400)
})

test('a change merges complex properties and replaces collections', async () => {
  const directory = aDirectory()
  const { id } = await made(directory, {
    web: { redirectUris: ['https://a.example'], homePageUrl: 'https://home.example' },
    tags: ['one', 'two'],
  })
  const change = { web: { redirectUris: ['https://b.example'] }, tags: ['three'], notes: 'n' }
  expect((await directory.send('PATCH', `/applications/${id}`, change, administrator)).status).toBe(204)
  const { body } = await directory.send<Application>('GET', `/applications/${id}`)
  expect(body).toMatchObject({
    displayName: 'Spencer',
    notes: 'n',
    tags: ['three'],
    web: { redirectUris: ['https://b.example'], homePageUrl: 'https://home.example' },
  })
})

test('an upsert makes one registration however often it is sent', async () => {
  const { send } = aDirectory({ lagMs: 30_000 })
  const path = "/applications(uniqueName='spencer-''x''')"
  const sending = { ...administrator, headers: { Prefer: 'create-if-missing' } }
  expect(await send('PATCH', path, { displayName: 'a' }, administrator)).toMatchObject({ status: 404 })
  expect(await send('PATCH', path, {}, sending)).toMatchObject({ status: 400 })
  const first = await send<Application>('PATCH', path, { displayName: 'a' }, sending)
  expect(first).toMatchObject({ status: 201, body: { uniqueName: "spencer-'x'" } })
  const second = await send('PATCH', path, { displayName: 'b' }, sending)
  expect(second).toMatchObject({ status: 204, body: '' })
  const other = await send('POST', '/applications', { displayName: 'c', uniqueName: "spencer-'x'" }, administrator)
  expect(other).toMatchObject({ status: 400, body: { error: { details: [{ code: 'ObjectConflict' }] } } })
})

test('a unique name can be given once to a registration made by hand', async () => {
  const directory = aDirectory()
  const { id } = await made(directory)
  const rename = (uniqueName: string) => directory.send('PATCH', `/applications/${id}`, { uniqueName }, administrator)
  expect((await rename('adopted')).status).toBe(204)
  expect((await rename('adopted')).status).toBe(204)
  expect((await rename('other')).status).toBe(400)
  const found = await directory.send<Application>('GET', "/applications(uniqueName='adopted')?$select=id")
  expect(found.body.id).toBe(id)
})

test('lists are filtered by name, tags and redirect URI, the last one only as an advanced query', async () => {
  const directory = aDirectory()
  await made(directory, { tags: ['spencer-portal'], web: { redirectUris: ['https://login.spencer.co/authresp'] } })
  await made(directory, { displayName: 'Other' })
  const names = async (query: string, headers = {}) => {
    const { body } = await directory.send<Listed<Application>>('GET', `/applications?${query}`, undefined, { headers })
    return body.value?.map(({ displayName }) => displayName)
  }
  expect(await names("$filter=tags/any(t:t eq 'spencer-portal')")).toEqual(['Spencer'])
  expect(await names("$filter=startswith(displayName,'oth') or displayName eq 'spencer'")).toEqual(['Spencer', 'Other'])
  const byUri = "$filter=web/redirectUris/any(u:u eq 'https://login.spencer.co/authresp')"
  const refused = await directory.send('GET', `/applications?${byUri}&$count=true`)
  expect(refused).toMatchObject({
    status: 400,
    body: {
      error: {
        code: 'Request_UnsupportedQuery',
        message:
          "Unsupported or invalid query filter clause specified for property 'web.redirectUris' of resource 'Application'.",
      },
    },
  })
  const eventual = { ConsistencyLevel: 'eventual' }
  expect(await names(`${byUri}&$count=true`, eventual)).toEqual(['Spencer'])
  expect(await names('$search="displayName:spen"', eventual)).toEqual(['Spencer'])
  expect(await names('$orderby=displayName')).toEqual(['Other', 'Spencer'])
})

test('an application for personal accounts takes tokens of version 2', async () => {
  const directory = aDirectory()
  const open = { signInAudience: 'AzureADandPersonalMicrosoftAccount' }
  const { id, api } = await made(directory, open)
  expect(api?.requestedAccessTokenVersion).toBe(2)
  const refused = { status: 400, body: { error: { message: 'Property api.requestedAccessTokenVersion is invalid.' } } }
  const older = { api: { requestedAccessTokenVersion: 1 } }
  expect(await directory.send('PATCH', `/applications/${id}`, older, administrator)).toMatchObject(refused)
  expect((await made(directory)).api?.requestedAccessTokenVersion).toBeNull()
  const other = await made(directory)
  expect(await directory.send('PATCH', `/applications/${other.id}`, open, administrator)).toMatchObject(refused)
  const both = { ...open, api: { requestedAccessTokenVersion: 2 } }
  expect((await directory.send('PATCH', `/applications/${other.id}`, both, administrator)).status).toBe(204)
})
