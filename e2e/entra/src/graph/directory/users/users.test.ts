import type { User } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../../world/tenant/roles'
import { aDirectory, type Listed, personIn } from '../../testing/a-directory'
import { administrator, eventual, people } from '../some-people'

const writer = administrator('User.ReadWrite.All')

test('users come with eleven properties unless others are asked for', async () => {
  const { send } = aDirectory({ people })
  const usual = await send<Listed<User>>('GET', '/users')
  expect(Object.keys(usual.body.value[0] ?? {})).toHaveLength(11)
  const asked = await send<Listed<User>>('GET', '/users?$select=id,department,onPremisesExtensionAttributes&$top=1')
  expect(asked.body['@odata.context']).toMatch(/#users\(id,department,onPremisesExtensionAttributes\)$/)
  expect(asked.body.value[0]).toMatchObject({
    department: 'IT',
    onPremisesExtensionAttributes: { extensionAttribute15: null },
  })
})

test('a long list comes in pages that lead to each other', async () => {
  const { send } = aDirectory({ people })
  const seen: (string | null | undefined)[] = []
  let path: string | undefined = '/users?$select=surname&$top=2'
  while (path) {
    const { body }: { body: Listed<User> } = await send<Listed<User>>('GET', path)
    seen.push(...body.value.map(({ surname }) => surname))
    path = body['@odata.nextLink']?.replace('https://graph.microsoft.com/v1.0', '')
  }
  expect(seen).toEqual(['Peeters', 'Claes', 'Maes'])
  expect((await send('GET', '/users?$top=1000')).body.error.message).toContain('Invalid page size')
})

test('counting and searching want the header of advanced queries', async () => {
  const { send } = aDirectory({ people })
  expect((await send('GET', '/users/$count')).body.error.code).toBe('Request_UnsupportedQuery')
  expect((await send('GET', '/users/$count', undefined, eventual)).body).toBe('3')
  const search = '/users?$search="displayName:chl"&$count=true&$select=surname'
  expect((await send('GET', search)).body.error.message).toContain('ConsistencyLevel: eventual')
  expect((await send('GET', search, undefined, eventual)).body).toMatchObject({
    '@odata.count': 1,
    value: [{ surname: 'Maes' }],
  })
})

test('a user is found by id and by name; without a wider scope only oneself is', async () => {
  const { send, tenant } = aDirectory({ people })
  const [anna, bram] = [personIn(tenant), personIn(tenant, 1)]
  const byName = await send<User>('GET', '/users/bram.claes@contoso.com')
  expect(byName.body.id).toBe(bram)
  const scp = { as: { oid: anna, scp: 'User.Read' } }
  expect((await send('GET', `/users/${anna}`, undefined, scp)).status).toBe(200)
  expect((await send('GET', `/users/${bram}`, undefined, scp)).status).toBe(403)
  expect((await send('GET', `/users/${bram}/memberOf`, undefined, scp)).status).toBe(403)
  expect((await send('GET', '/users', undefined, scp)).status).toBe(403)
})

test('the basic permission shows a visiting card of others, and oneself whole', async () => {
  const { send, tenant } = aDirectory({ people })
  const basic = { as: { scp: 'User.ReadBasic.All', oid: personIn(tenant) } }
  const { body } = await send<Listed<User>>('GET', '/users?$select=displayName,mail,department', undefined, basic)
  expect(body.value.map(({ displayName, department }) => [displayName, department])).toEqual([
    ['Anna Peeters', 'IT'],
    ['Bram Claes', null],
    ['Chloé Maes', null],
  ])
  expect((await send('GET', "/users?$filter=department eq 'IT'", undefined, basic)).status).toBe(403)
  const filtered = await send<Listed<User>>('GET', "/users?$filter=surname eq 'Claes'", undefined, basic)
  expect(filtered.body.value).toHaveLength(1)
})

test('what SharePoint keeps of people comes with one of them, not with a list', async () => {
  const { send, tenant } = aDirectory({ people })
  const one = await send<User>('GET', `/users/${personIn(tenant)}?$select=birthday,hireDate,employeeHireDate`)
  expect(one.body).toMatchObject({ birthday: '0001-01-01T00:00:00Z', employeeHireDate: null })
  for (const name of ['birthday', 'hireDate']) {
    expect(await send('GET', `/users?$select=id,${name}`)).toMatchObject({
      status: 400,
      body: { error: { code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException' } },
    })
  }
  expect((await send('GET', '/users?$select=id,employeeHireDate')).status).toBe(200)
})

test('when somebody leaves is told only to those who may know', async () => {
  const { send, tenant } = aDirectory({ people })
  const path = `/users/${personIn(tenant)}`
  await send('PATCH', path, { employeeLeaveDateTime: '2027-01-01T00:00:00Z' }, writer)
  const read = async (scp: string) =>
    (await send<User>('GET', `${path}?$select=employeeLeaveDateTime`, undefined, { as: { scp } })).body
  expect((await read('User.Read.All')).employeeLeaveDateTime).toBeNull()
  expect((await read('User.Read.All User-LifeCycleInfo.Read.All')).employeeLeaveDateTime).toBe('2027-01-01T00:00:00Z')
})

test('an application cannot ask about /me, nor a guest about others', async () => {
  const { send, tenant } = aDirectory({ people })
  const app = { as: { idtyp: 'app' as const, roles: ['User.Read.All'], scp: undefined, oid: 'x' } }
  expect(await send('GET', '/me', undefined, app)).toMatchObject({
    status: 400,
    body: { error: { message: '/me request is only valid with delegated authentication flow.' } },
  })
  expect((await send('GET', `/users/${personIn(tenant)}`, undefined, app)).status).toBe(200)
  const anna = tenant.people[personIn(tenant)]
  if (anna) anna.guestOf = 'elsewhere'
  expect((await send('GET', '/users')).status).toBe(403)
  expect((await send('GET', `/users/${personIn(tenant, 1)}`)).status).toBe(403)
  expect((await send('GET', `/users/${personIn(tenant)}`)).status).toBe(200)
  expect((await send('GET', '/users', undefined, { as: { wids: [roles.globalReader] } })).status).toBe(200)
})
