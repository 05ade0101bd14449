import type { Application, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory, type Listed, personIn } from '../testing/a-directory'

const administrator = { as: { wids: [roles.globalAdministrator] } }
const eventual = { headers: { ConsistencyLevel: 'eventual' } }

async function aRegistration() {
  const directory = aDirectory()
  const { send, tenant } = directory
  const anna = personIn(tenant)
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Mine' }, { as: { oid: anna } })
  await send('POST', '/applications', { displayName: 'Nobody’s' }, administrator)
  return { ...directory, anna, id: body.id, appId: body.appId }
}

test('one relationship is followed, with what is selected of it', async () => {
  const { send, anna, id } = await aRegistration()
  const path = `/applications/${id}?$select=displayName&$expand=owners($select=id,displayName)`
  expect((await send('GET', path)).body).toEqual({
    '@odata.context':
      'https://graph.microsoft.com/v1.0/$metadata#applications(displayName,owners(id,displayName))/$entity',
    displayName: 'Mine',
    owners: [{ '@odata.type': '#microsoft.graph.user', id: anna, displayName: 'Anna Peeters' }],
  })
  const list = await send<Listed<Application>>('GET', '/applications?$expand=owners')
  expect(list.body['@odata.context']).toBe('https://graph.microsoft.com/v1.0/$metadata#applications(owners())')
  expect(list.body.value.map(({ owners }) => owners?.length)).toEqual([1, 0])
})

test('assignments of a service principal can be expanded, and say no type', async () => {
  const { send, appId, graphId } = await aRegistration()
  const { body } = await send<ServicePrincipal>('POST', '/servicePrincipals', { appId }, administrator)
  const appRoleId = 'df021288-bdef-4463-88db-98f22de89214'
  const grant = { principalId: body.id, resourceId: graphId, appRoleId }
  await send('POST', `/servicePrincipals/${body.id}/appRoleAssignments`, grant, administrator)
  const read = async (relationship: string, of = body.id) =>
    (await send('GET', `/servicePrincipals/${of}?$select=id&$expand=${relationship}`)).body
  expect(await read('appRoleAssignments($select=appRoleId)')).toMatchObject({ appRoleAssignments: [{ appRoleId }] })
  expect(await read('appRoleAssignedTo', graphId)).toMatchObject({ appRoleAssignedTo: [{ principalId: body.id }] })
  expect(JSON.stringify(await read('appRoleAssignments'))).not.toContain('odata.type')
})

test.each([
  ['a relationship there is not', 'owner', "Could not find a property named 'owner'"],
  ['two at once', 'owners,extensionProperties', 'Only one relationship'],
  ['more than a selection', 'owners($filter=id eq null)', 'Only $select'],
])('%s cannot be expanded', async (_, expand, words) => {
  const { send } = await aRegistration()
  const answer = await send('GET', `/applications?$expand=${expand}`)
  expect(answer.status).toBe(400)
  expect(answer.body.error.message).toContain(words)
})

test('what nobody owns is found by counting, which is an advanced query', async () => {
  const { send } = await aRegistration()
  const path = '/applications?$filter=owners/$count eq 0&$count=true&$select=displayName'
  expect((await send('GET', path)).body.error.code).toBe('Request_UnsupportedQuery')
  const found = await send<Listed<Application>>('GET', path, undefined, eventual)
  expect(found.body).toMatchObject({ '@odata.count': 1, value: [{ displayName: 'Nobody’s' }] })
})
