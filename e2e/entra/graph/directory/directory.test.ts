import type { DirectoryRole, Group, Organization, User } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/roles'
import { aDirectory, type Listed, personIn } from '../a-directory'

const people = ['Peeters', 'Claes', 'Maes'].map((surname, index) => ({
  givenName: ['Anna', 'Bram', 'Chloé'][index] ?? '',
  surname,
  jobTitle: 'Clerk',
  department: 'IT',
  roles: index === 0 ? [roles.globalAdministrator] : [],
}))
const eventual = { headers: { ConsistencyLevel: 'eventual' } }

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

test('a user is found by id and by name; without a wider scope only oneself is', async () => {
  const { send, tenant } = aDirectory({ people })
  const [anna, bram] = [personIn(tenant), personIn(tenant, 1)]
  const byName = await send<User>('GET', '/users/bram.claes@contoso.com')
  expect(byName.body.id).toBe(bram)
  const scp = { as: { oid: anna, scp: 'User.Read' } }
  expect((await send('GET', `/users/${anna}`, undefined, scp)).status).toBe(200)
  expect((await send('GET', `/users/${bram}`, undefined, scp)).status).toBe(403)
  expect((await send('GET', '/users', undefined, scp)).status).toBe(403)
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

test('members of groups are found through the groups within', async () => {
  const { send, tenant } = aDirectory({ people, groups: { Outer: ['Peeters'], Inner: ['Claes'] } })
  const { body } = await send<Listed<Group>>('GET', "/groups?$filter=startswith(displayName,'o')")
  const outer = body.value[0]?.id ?? ''
  const inner = Object.keys(tenant.groups).find((id) => id !== outer) ?? ''
  tenant.members[outer]?.push(inner)
  tenant.members[inner]?.push(outer)
  const types = async (path: string) =>
    (await send<Listed<object>>('GET', path)).body.value.map((each) => Reflect.get(each, '@odata.type'))
  expect(await types(`/groups/${outer}/members`)).toEqual(['#microsoft.graph.user', '#microsoft.graph.group'])
  expect(await types(`/groups/${outer}/transitiveMembers?$select=id,surname`)).toHaveLength(4)
  expect((await send('GET', `/groups/${outer}/members/$count`, undefined, eventual)).body).toBe('2')
})

test('one’s own roles are listed; without a scope for roles only their ids', async () => {
  const { send } = aDirectory({ people })
  const path = '/me/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId'
  const full = await send<Listed<DirectoryRole>>('GET', path)
  expect(full.body.value).toMatchObject([
    { displayName: 'Global Administrator', roleTemplateId: roles.globalAdministrator },
  ])
  const limited = await send<Listed<DirectoryRole>>('GET', path, undefined, { as: { scp: 'User.Read' } })
  expect(limited.body.value).toMatchObject([{ id: full.body.value[0]?.id, displayName: null, roleTemplateId: null }])
  const mixed = await send<Listed<object>>('GET', '/me/memberOf')
  expect(mixed.body.value).toMatchObject([{ '@odata.type': '#microsoft.graph.directoryRole' }])
})

test('the organization is readable to everybody who signs in, its domains are not', async () => {
  const { send, tenant } = aDirectory({ people })
  const scp = { as: { scp: 'User.Read' } }
  const { body } = await send<Listed<Organization>>('GET', '/organization?$select=id,verifiedDomains', undefined, scp)
  expect(body.value[0]).toMatchObject({ id: tenant.id, verifiedDomains: [{ name: 'contoso.com' }, {}] })
  expect((await send('GET', '/domains', undefined, scp)).status).toBe(403)
  expect(await send('GET', '/domains/contoso.com')).toMatchObject({ body: { isDefault: true, isVerified: true } })
})

test('roles, their holders and templates can be read', async () => {
  const { send, tenant } = aDirectory({ people })
  const path = `/directoryRoles(roleTemplateId='${roles.globalAdministrator}')`
  expect(await send('GET', path)).toMatchObject({ body: { displayName: 'Global Administrator' } })
  expect(await send('GET', `${path}/members`)).toMatchObject({ body: { value: [{ id: personIn(tenant) }] } })
  expect(await send('GET', '/roleManagement/directory/roleAssignments')).toMatchObject({
    body: { value: [{ principalId: personIn(tenant), roleDefinitionId: roles.globalAdministrator }] },
  })
  for (const each of ['/directoryRoles', '/directoryRoleTemplates', '/roleManagement/directory/roleDefinitions']) {
    expect((await send<Listed<object>>('GET', each)).body.value.length).toBeGreaterThan(5)
  }
})

test('the policies say what the tenant forbids, the second one only to readers of policies', async () => {
  const { send } = aDirectory({
    people,
    policy: { usersMayCreateApps: false, secretMaxDays: 90, certificateMaxDays: 180 },
  })
  expect(await send('GET', '/policies/authorizationPolicy')).toMatchObject({
    body: { defaultUserRolePermissions: { allowedToCreateApps: false } },
  })
  const path = '/policies/defaultAppManagementPolicy'
  expect((await send('GET', path)).status).toBe(403)
  expect(await send('GET', path, undefined, { as: { wids: [roles.globalReader] } })).toMatchObject({
    body: {
      isEnabled: true,
      applicationRestrictions: {
        passwordCredentials: [{ restrictionType: 'passwordLifetime', state: 'enabled', maxLifetime: 'P90D' }],
        keyCredentials: [{ restrictionType: 'asymmetricKeyLifetime', maxLifetime: 'P180D' }],
      },
    },
  })
})
