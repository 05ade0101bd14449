import type { Group, User } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../../world/tenant/roles'
import { aDirectory, type Listed, personIn } from '../../testing/a-directory'
import { administrator, people } from '../some-people'

const keeper = administrator('User.ReadWrite.All', 'Group.ReadWrite.All', 'Directory.Read.All')
const unified = {
  displayName: 'Ours',
  mailEnabled: true,
  securityEnabled: false,
  mailNickname: 'ours',
  groupTypes: ['Unified'],
}

test('an object is found by its id whatever it is', async () => {
  const { send, tenant, graphId } = aDirectory({ people, groups: { Ours: [] } })
  const ids = [
    personIn(tenant),
    Object.keys(tenant.groups)[0] ?? '',
    graphId,
    Object.keys(tenant.directoryRoles)[0] ?? '',
  ]
  const types = ['user', 'group', 'servicePrincipal', 'directoryRole'].map((type) => `#microsoft.graph.${type}`)
  for (const [index, id] of ids.entries()) {
    expect(await send('GET', `/directoryObjects/${id}?$select=id`)).toMatchObject({
      body: { '@odata.type': types[index], id },
    })
  }
  const none = '11111111-2222-4333-8444-555555555555'
  expect((await send('GET', `/directoryObjects/${none}`)).status).toBe(404)
  const found = (body: object) =>
    send<Listed<{ '@odata.type': string }>>('POST', '/directoryObjects/getByIds', body).then((answer) =>
      answer.body.value.map((each) => each['@odata.type']),
    )
  expect(await found({ ids: [...ids, none] })).toEqual(types)
  expect(await found({ ids, types: ['user', 'group'] })).toEqual(types.slice(0, 2))
})

test('a deleted person leaves the name free, and comes back with it, roles and groups', async () => {
  const { send, tenant } = aDirectory({ people, groups: { Ours: ['Claes'] } })
  const id = personIn(tenant, 1)
  expect((await send('DELETE', `/users/${id}`, undefined, keeper)).status).toBe(204)
  expect((await send('GET', `/users/${id}`)).status).toBe(404)
  expect((await send<Listed<User>>('GET', '/users')).body.value).toHaveLength(2)
  const [group] = Object.keys(tenant.groups)
  expect((await send<Listed<User>>('GET', `/groups/${group}/members`)).body.value).toEqual([])
  const list = '/directory/deletedItems/microsoft.graph.user?$select=id,userPrincipalName,deletedDateTime'
  expect((await send<Listed<User>>('GET', list, undefined, keeper)).body.value).toEqual([
    {
      id,
      userPrincipalName: `${id.replaceAll('-', '')}bram.claes@contoso.com`,
      deletedDateTime: '2026-11-22T10:00:00Z',
    },
  ])
  const item = `/directory/deletedItems/${id}`
  expect(await send('POST', `${item}/restore`, {}, keeper)).toMatchObject({
    status: 200,
    body: { '@odata.type': '#microsoft.graph.user', userPrincipalName: 'bram.claes@contoso.com' },
  })
  expect((await send<Listed<User>>('GET', `/groups/${group}/members`)).body.value).toMatchObject([{ id }])
})

test('a restore is refused while somebody else has the name', async () => {
  const { send, tenant } = aDirectory({ people })
  const id = personIn(tenant, 1)
  await send('DELETE', `/users/${id}`, undefined, keeper)
  const body = {
    accountEnabled: true,
    displayName: 'Another Bram',
    mailNickname: 'bram',
    userPrincipalName: 'bram.claes@contoso.com',
    passwordProfile: { password: 'xWwvJ]6NMw+bWH-d' },
  }
  expect((await send('POST', '/users', body, keeper)).status).toBe(201)
  const answer = await send('POST', `/directory/deletedItems/${id}/restore`, {}, keeper)
  expect(answer.body.error.message).toContain('userPrincipalName already exists')
})

test('a Microsoft 365 group can be restored or purged, a security group is gone at once', async () => {
  const { send, tenant } = aDirectory({ people, groups: { Secure: [] } })
  const [secure] = Object.keys(tenant.groups)
  const { body } = await send<Group>('POST', '/groups', unified, keeper)
  for (const id of [secure, body.id]) await send('DELETE', `/groups/${id}`, undefined, keeper)
  const list = '/directory/deletedItems/microsoft.graph.group'
  expect((await send<Listed<Group>>('GET', list, undefined, keeper)).body.value).toMatchObject([{ id: body.id }])
  const item = `/directory/deletedItems/${body.id}`
  expect((await send('POST', `${item}/restore`, {}, keeper)).status).toBe(200)
  expect((await send('GET', `/groups/${body.id}`)).status).toBe(200)
  await send('DELETE', `/groups/${body.id}`, undefined, keeper)
  expect((await send('DELETE', item, undefined, keeper)).status).toBe(204)
  expect((await send('POST', `${item}/restore`, {}, keeper)).status).toBe(404)
})

test('each type of deleted item asks for its own permission and role', async () => {
  const { send, tenant } = aDirectory({ people })
  const id = personIn(tenant, 1)
  await send('DELETE', `/users/${id}`, undefined, keeper)
  const item = `/directory/deletedItems/${id}`
  const get = (scp: string, role: string) => send('GET', item, undefined, { as: { scp, wids: [role] } })
  const users = 'fe930be7-5e62-47db-91af-98c3a49a38b1'
  expect((await get('Application.Read.All', roles.globalAdministrator)).status).toBe(403)
  expect((await get('User.Read.All', roles.applicationAdministrator)).status).toBe(403)
  expect((await get('User.Read.All', users)).status).toBe(200)
  const restore = (scp: string) => send('POST', `${item}/restore`, {}, { as: { scp, wids: [users] } })
  expect((await restore('User.Read.All')).status).toBe(403)
  expect((await restore('User.DeleteRestore.All')).status).toBe(200)
})

test('access as the signed in user opens the directory as far as the person may go, and no policies', async () => {
  const { send, tenant } = aDirectory({ people })
  const as = (...wids: string[]) => ({ as: { scp: 'Directory.AccessAsUser.All', wids } })
  const body = { ids: [personIn(tenant)] }
  expect((await send('POST', '/directoryObjects/getByIds', body, as())).body).toMatchObject({
    value: [{ displayName: 'Anna Peeters' }],
  })
  expect((await send('DELETE', `/users/${personIn(tenant, 1)}`, undefined, as())).status).toBe(403)
  expect((await send('GET', '/policies/authorizationPolicy', undefined, as(roles.globalAdministrator))).status).toBe(
    403,
  )
  expect((await send('DELETE', `/users/${personIn(tenant, 1)}`, undefined, as(roles.globalAdministrator))).status).toBe(
    204,
  )
})
