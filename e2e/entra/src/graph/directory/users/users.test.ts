import type { DirectoryObject, User } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../../world/tenant/roles'
import { aDirectory, type Listed, personIn } from '../../testing/a-directory'
import { administrator, eventual, people } from '../some-people'

const writer = administrator('User.ReadWrite.All')
const userAdministrator = 'fe930be7-5e62-47db-91af-98c3a49a38b1'
const passwordProfile = { password: 'xWwvJ]6NMw+bWH-d', forceChangePasswordNextSignIn: true }
const adele = {
  accountEnabled: true,
  displayName: 'Adele Vance',
  mailNickname: 'AdeleV',
  userPrincipalName: 'adele@contoso.com',
  passwordProfile,
}

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

test('a user is made, changed and found again, and no password comes back', async () => {
  const { send } = aDirectory({ people })
  const made = await send<User>('POST', '/users', { ...adele, department: 'HR' }, writer)
  expect(made).toMatchObject({ status: 201, body: { displayName: 'Adele Vance', businessPhones: [] } })
  expect(made.body).not.toHaveProperty('department')
  const path = `/users/${made.body.id}`
  const change = { jobTitle: 'Director', onPremisesExtensionAttributes: { extensionAttribute1: 'a' } }
  expect((await send('PATCH', path, change, writer)).status).toBe(204)
  await send('PATCH', path, { onPremisesExtensionAttributes: { extensionAttribute2: 'b' } }, writer)
  const select = 'jobTitle,department,onPremisesExtensionAttributes,passwordProfile,securityIdentifier,userType'
  expect(await send('GET', `/users/adele@contoso.com?$select=${select}`)).toMatchObject({
    body: {
      jobTitle: 'Director',
      department: 'HR',
      onPremisesExtensionAttributes: { extensionAttribute1: 'a', extensionAttribute2: 'b' },
      passwordProfile: { password: null, forceChangePasswordNextSignIn: true },
      securityIdentifier: expect.stringMatching(/^S-1-12-1(-\d+){4}$/),
      userType: 'Member',
    },
  })
})

test.each([
  ['no name', { displayName: undefined }, 'Property displayName value is required'],
  ['no password', { passwordProfile: undefined }, 'A password must be specified'],
  ['a weak password', { passwordProfile: { password: 'password' } }, 'complexity'],
  ['a foreign domain', { userPrincipalName: 'adele@fabrikam.com' }, 'domain portion of the userPrincipalName'],
  ['a taken name', { userPrincipalName: 'Anna.Peeters@contoso.com' }, 'already exists'],
  ['an unknown property', { colour: 'red' }, "Invalid property 'colour'"],
  ['a property that only Entra writes', { createdDateTime: '2026-01-01T00:00:00Z' }, 'read-only'],
])('a user with %s is refused', async (_, wrong, words) => {
  const answer = await aDirectory({ people }).send('POST', '/users', { ...adele, ...wrong }, writer)
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'Request_BadRequest' } } })
  expect(answer.body.error.message).toContain(words)
})

test('people change a little of themselves and nothing of others', async () => {
  const { send, tenant } = aDirectory({ people })
  const bram = { as: { oid: personIn(tenant, 1), scp: 'User.ReadWrite' } }
  expect((await send('PATCH', '/me', { mobilePhone: '+32 470 00 00 00' }, bram)).status).toBe(204)
  expect((await send('PATCH', '/me', { jobTitle: 'Director' }, bram)).status).toBe(403)
  expect((await send('PATCH', `/users/${personIn(tenant, 2)}`, { mobilePhone: 'x' }, bram)).status).toBe(403)
  const { body } = await send<User>('GET', '/me', undefined, { as: { oid: personIn(tenant, 1) } })
  expect(body.mobilePhone).toBe('+32 470 00 00 00')
})

test('what is sensitive of an administrator is not for a user administrator', async () => {
  const { send, tenant } = aDirectory({ people })
  const as = { as: { scp: 'User.ReadWrite.All', wids: [userAdministrator] } }
  const [anna, bram] = [personIn(tenant), personIn(tenant, 1)]
  expect((await send('PATCH', `/users/${anna}`, { jobTitle: 'x' }, as)).status).toBe(204)
  expect((await send('PATCH', `/users/${anna}`, { accountEnabled: false }, as)).status).toBe(403)
  expect((await send('DELETE', `/users/${anna}`, undefined, as)).status).toBe(403)
  expect((await send('PATCH', `/users/${bram}`, { accountEnabled: false }, as)).status).toBe(204)
  const member = { as: { scp: 'User.ReadWrite.All', wids: [] } }
  expect((await send('PATCH', `/users/${bram}`, { jobTitle: 'x' }, member)).status).toBe(403)
})

test('a permission for one property changes no other', async () => {
  const { send, tenant } = aDirectory({ people })
  const path = `/users/${personIn(tenant, 1)}`
  const narrow = administrator('User.EnableDisableAccount.All')
  expect((await send('PATCH', path, { accountEnabled: false }, narrow)).status).toBe(204)
  expect((await send('PATCH', path, { accountEnabled: true, jobTitle: 'x' }, narrow)).status).toBe(403)
  expect((await send('PATCH', path, { jobTitle: 'x' }, writer)).status).toBe(204)
})

test('a manager is assigned, seen from both sides and taken away', async () => {
  const { send, tenant } = aDirectory({ people })
  const [anna, bram] = [personIn(tenant), personIn(tenant, 1)]
  const path = `/users/${bram}/manager`
  expect((await send('GET', path)).status).toBe(404)
  const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/users/${anna}` }
  expect((await send('PUT', `${path}/$ref`, reference, writer)).status).toBe(204)
  expect(await send('GET', path)).toMatchObject({ body: { '@odata.type': '#microsoft.graph.user', id: anna } })
  const { body } = await send<Listed<DirectoryObject>>('GET', `/users/${anna}/directReports`)
  expect(body.value.map(({ id }) => id)).toEqual([bram])
  const expanded = await send<Listed<User>>('GET', '/users?$select=surname&$expand=manager($select=displayName)')
  expect(expanded.body.value).toEqual([
    { surname: 'Peeters' },
    { surname: 'Claes', manager: { '@odata.type': '#microsoft.graph.user', displayName: 'Anna Peeters' } },
    { surname: 'Maes' },
  ])
  expect((await send('DELETE', `${path}/$ref`, undefined, writer)).status).toBe(204)
  expect((await send('GET', path)).status).toBe(404)
})

test('whom the world says somebody reports to is the manager', async () => {
  const reporting = people.map((each) => (each.surname === 'Claes' ? { ...each, manager: 'Peeters' } : each))
  const { send, tenant } = aDirectory({ people: reporting })
  const { body } = await send<DirectoryObject>('GET', `/users/${personIn(tenant, 1)}/manager`)
  expect(body.id).toBe(personIn(tenant))
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
