import type { Application, DirectoryRole, Group, User } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../../world/tenant/roles'
import { aDirectory, type Listed, personIn } from '../../testing/a-directory'
import { eventual, people } from '../some-people'

type Typed = { '@odata.type': string; id: string; displayName: string | null }

/** Outer holds Anna and Inner, Inner holds Bram and, in a circle, Outer. */
function nested() {
  const directory = aDirectory({ people, groups: { Outer: ['Peeters'], Inner: ['Claes'] } })
  const { tenant } = directory
  const [outer = '', inner = ''] = Object.keys(tenant.groups)
  tenant.members[outer]?.push(inner)
  tenant.members[inner]?.push(outer)
  return { ...directory, outer, inner, anna: personIn(tenant), bram: personIn(tenant, 1) }
}

test('members of groups are found through the groups within', async () => {
  const { send, outer } = nested()
  const types = async (path: string) =>
    (await send<Listed<Typed>>('GET', path)).body.value.map((each) => each['@odata.type'])
  expect(await types(`/groups/${outer}/members`)).toEqual(['#microsoft.graph.user', '#microsoft.graph.group'])
  expect(await types(`/groups/${outer}/transitiveMembers?$select=id,surname`)).toHaveLength(4)
  expect((await send('GET', `/groups/${outer}/members/$count`, undefined, eventual)).body).toBe('2')
})

test('one type of the members is a list of that type', async () => {
  const { send, outer } = nested()
  const path = `/groups/${outer}/transitiveMembers/microsoft.graph.user`
  const { body } = await send<Listed<User>>('GET', `${path}?$select=surname&$top=1`)
  expect(body['@odata.context']).toMatch(/#users\(surname\)$/)
  expect(body['@odata.nextLink']).toBeDefined()
  expect((await send('GET', `${path}/$count`, undefined, eventual)).body).toBe('2')
  expect((await send('GET', `/groups/${outer}/members/microsoft.graph.drive`)).status).toBe(400)
})

test('a mixed collection is filtered by advanced queries only', async () => {
  const { send, outer } = nested()
  const path = `/groups/${outer}/members?$count=true&$filter=startswith(displayName,'i')`
  expect((await send('GET', path)).body.error.code).toBe('Request_UnsupportedQuery')
  expect((await send('GET', path, undefined, eventual)).body).toMatchObject({
    '@odata.count': 1,
    value: [{ '@odata.type': '#microsoft.graph.group', displayName: 'Inner' }],
  })
})

test('members come along with their group, and a group without any is found by counting', async () => {
  const { send, outer, anna, inner } = nested()
  const path = `/groups/${outer}?$select=displayName&$expand=members($select=id)`
  expect((await send<Group>('GET', path)).body.members).toEqual([
    { '@odata.type': '#microsoft.graph.user', id: anna },
    { '@odata.type': '#microsoft.graph.group', id: inner },
  ])
  const owned = await send<Listed<Group>>('GET', '/groups?$filter=owners/$count eq 0&$count=true', undefined, eventual)
  expect(owned.body['@odata.count']).toBe(2)
})

test('memberships are seen from below, direct or through groups', async () => {
  const { send, outer, inner, bram } = nested()
  const ids = async (path: string) => (await send<Listed<Typed>>('GET', path)).body.value.map(({ id }) => id)
  expect(await ids(`/users/${bram}/memberOf`)).toEqual([inner])
  expect((await ids(`/users/${bram}/transitiveMemberOf/microsoft.graph.group`)).toSorted()).toEqual(
    [outer, inner].toSorted(),
  )
  expect(await ids(`/groups/${inner}/memberOf`)).toEqual([outer])
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
  const mixed = await send<Listed<Typed>>('GET', '/me/memberOf')
  expect(mixed.body.value).toMatchObject([{ '@odata.type': '#microsoft.graph.directoryRole' }])
})

test('who may read memberships but not people learns their ids', async () => {
  const { send, outer, anna, inner } = nested()
  const as = { as: { scp: 'GroupMember.Read.All', oid: 'somebody else' } }
  expect((await send<Listed<Typed>>('GET', `/groups/${outer}/members`, undefined, as)).body.value).toMatchObject([
    { '@odata.type': '#microsoft.graph.user', id: anna, displayName: null },
    { '@odata.type': '#microsoft.graph.group', id: inner, displayName: 'Inner' },
  ])
})

test('memberships are checked and listed by id', async () => {
  const { send, outer, inner, bram } = nested()
  const none = '11111111-2222-4333-8444-555555555555'
  const check = { groupIds: [outer, none] }
  for (const path of [`/users/${bram}`, `/directoryObjects/${bram}`]) {
    expect(await send('POST', `${path}/checkMemberGroups`, check)).toMatchObject({
      status: 200,
      body: {
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(Edm.String)',
        value: [outer],
      },
    })
  }
  const { body } = await send<{ value: string[] }>('POST', '/me/getMemberObjects', { securityEnabledOnly: false })
  expect(body.value).toHaveLength(3)
  const groups = await send<{ value: string[] }>('POST', `/groups/${inner}/getMemberGroups`, {
    securityEnabledOnly: true,
  })
  expect(groups.body.value).toContain(outer)
  const many = { groupIds: Array.from({ length: 21 }, () => none) }
  expect((await send('POST', '/me/checkMemberGroups', many)).status).toBe(400)
})

test('what a person owns is listed by type, without its secrets', async () => {
  const { send } = aDirectory()
  const body = { displayName: 'Mine', passwordCredentials: [{ displayName: 'x' }] }
  const app = await send<Application>('POST', '/applications', body)
  const group = { displayName: 'Ours', mailEnabled: false, securityEnabled: true, mailNickname: 'ours' }
  await send<Group>('POST', '/groups', group, { as: { scp: 'Group.ReadWrite.All' } })
  const { body: owned } = await send<Listed<Typed>>('GET', '/me/ownedObjects')
  expect(owned.value.map((each) => each['@odata.type'])).toEqual([
    '#microsoft.graph.application',
    '#microsoft.graph.group',
  ])
  const apps = await send<Listed<Application>>('GET', '/me/ownedObjects/microsoft.graph.application')
  expect(apps.body.value).toMatchObject([{ id: app.body.id, passwordCredentials: [{ secretText: null }] }])
})
