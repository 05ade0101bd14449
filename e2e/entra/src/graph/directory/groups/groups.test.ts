import type { Group } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../../world/tenant/roles'
import { aDirectory, type Listed, personIn } from '../../testing/a-directory'
import { administrator, people } from '../some-people'

const writer = administrator('Group.ReadWrite.All', 'GroupMember.ReadWrite.All', 'Directory.Read.All')
const ours = { displayName: 'Ours', mailEnabled: false, securityEnabled: true, mailNickname: 'ours' }
const link = (id: string) => `https://graph.microsoft.com/v1.0/directoryObjects/${id}`

test('a security group is made with its members and owners, changed and found', async () => {
  const { send, tenant } = aDirectory({ people })
  const [anna, bram] = [personIn(tenant), personIn(tenant, 1)]
  const bound = { 'members@odata.bind': [link(bram)], 'owners@odata.bind': [link(anna)] }
  const made = await send<Group>('POST', '/groups', { ...ours, ...bound }, writer)
  expect(made).toMatchObject({
    status: 201,
    body: {
      displayName: 'Ours',
      groupTypes: [],
      mail: null,
      visibility: null,
      createdDateTime: '2026-11-22T10:00:00Z',
    },
  })
  const path = `/groups/${made.body.id}`
  expect((await send('PATCH', path, { description: 'x' }, writer)).status).toBe(204)
  expect(await send('GET', path)).toMatchObject({ body: { displayName: 'Ours', description: 'x' } })
  expect((await send<Listed<Group>>('GET', `${path}/members`)).body.value).toMatchObject([{ id: bram }])
  expect((await send<Listed<Group>>('GET', `${path}/owners`, undefined, writer)).body.value).toMatchObject([
    { id: anna },
  ])
})

test('a Microsoft 365 group has an address, and it is the only one with it', async () => {
  const { send } = aDirectory({ people })
  const unified = { ...ours, groupTypes: ['Unified'], mailEnabled: true, securityEnabled: false }
  const made = await send<Group>('POST', '/groups', unified, writer)
  expect(made.body).toMatchObject({ mail: 'ours@contoso.com', proxyAddresses: ['SMTP:ours@contoso.com'] })
  expect((await send('POST', '/groups', unified, writer)).body.error.message).toContain('mailNickname already exists')
  const team = { ...unified, mailNickname: 'team', resourceProvisioningOptions: ['Team'] }
  const { body } = await send<Group>('POST', '/groups', team, writer)
  const teams = "/groups?$filter=resourceProvisioningOptions/any(each:each eq 'Team')"
  expect((await send<Listed<Group>>('GET', teams)).body.value.map(({ id }) => id)).toEqual([body.id])
})

test.each([
  ['no nickname', { mailNickname: undefined }, 'Property mailNickname value is required'],
  ['an address but no mailbox', { mailEnabled: true }, 'writes of mail-enabled groups'],
  ['no use at all', { securityEnabled: false }, "'securityEnabled'"],
])('a group with %s is refused', async (_, wrong, words) => {
  const answer = await aDirectory().send('POST', '/groups', { ...ours, ...wrong }, writer)
  expect(answer.status).toBe(400)
  expect(answer.body.error.message).toContain(words)
})

test('members come and go one by one, or twenty at once', async () => {
  const { send, tenant } = aDirectory({ people, groups: { Ours: [] } })
  const [group = ''] = Object.keys(tenant.groups)
  const [anna, bram] = [personIn(tenant), personIn(tenant, 1)]
  const path = `/groups/${group}/members`
  const add = (id: string) => send('POST', `${path}/$ref`, { '@odata.id': link(id) }, writer)
  expect((await add(anna)).status).toBe(204)
  expect((await add(anna)).body.error.message).toBe(
    "One or more added object references already exist for the following modified properties: 'members'.",
  )
  expect((await add('11111111-2222-4333-8444-555555555555')).status).toBe(404)
  const many = { 'members@odata.bind': [link(bram)] }
  expect((await send('PATCH', `/groups/${group}`, many, writer)).status).toBe(204)
  expect(tenant.members[group]).toEqual([anna, bram])
  expect((await send('DELETE', `${path}/${anna}/$ref`, undefined, writer)).status).toBe(204)
  expect((await send('DELETE', `${path}/${anna}/$ref`, undefined, writer)).status).toBe(404)
  expect(tenant.members[group]).toEqual([bram])
})

test('the last owner stays', async () => {
  const { send, tenant } = aDirectory({ people, groups: { Ours: [] } })
  const [group = ''] = Object.keys(tenant.groups)
  const path = `/groups/${group}/owners`
  for (const index of [0, 1]) {
    const body = { '@odata.id': link(personIn(tenant, index)) }
    expect((await send('POST', `${path}/$ref`, body, writer)).status).toBe(204)
  }
  expect((await send('DELETE', `${path}/${personIn(tenant)}/$ref`, undefined, writer)).status).toBe(204)
  expect((await send('DELETE', `${path}/${personIn(tenant, 1)}/$ref`, undefined, writer)).body.error.message).toContain(
    'at least one owner',
  )
})

test('members make groups while the tenant lets them, own what they make, and nobody else’s is theirs', async () => {
  const { send, tenant } = aDirectory({ people, groups: { Theirs: [] } })
  const bram = { as: { oid: personIn(tenant, 1), scp: 'Group.ReadWrite.All' } }
  const made = await send<Group>('POST', '/groups', ours, bram)
  expect((await send('PATCH', `/groups/${made.body.id}`, { description: 'x' }, bram)).status).toBe(204)
  const [theirs] = Object.keys(tenant.groups)
  expect((await send('PATCH', `/groups/${theirs}`, { description: 'x' }, bram)).status).toBe(403)
  const { defaultUserRolePermissions } = tenant.policies.authorization
  if (defaultUserRolePermissions) defaultUserRolePermissions.allowedToCreateSecurityGroups = false
  expect((await send('POST', '/groups', ours, bram)).status).toBe(403)
  expect((await send('POST', '/groups', ours, writer)).status).toBe(201)
})

test('a group that can hold roles is in the hands of those who give roles', async () => {
  const { send, tenant } = aDirectory({ people })
  const body = { ...ours, isAssignableToRole: true }
  expect((await send('POST', '/groups', body, writer)).status).toBe(403)
  const scp = 'Group.ReadWrite.All RoleManagement.ReadWrite.Directory'
  const held = (role: string) => ({ as: { scp, wids: [role] } })
  const made = await send<Group>('POST', '/groups', body, held(roles.privilegedRoleAdministrator))
  expect(made).toMatchObject({ status: 201, body: { isAssignableToRole: true } })
  const groups = { as: { scp, oid: personIn(tenant, 1), wids: ['fdd7a751-b60b-444a-984c-02652fe8fa1c'] } }
  const add = { '@odata.id': link(personIn(tenant)) }
  expect((await send('POST', `/groups/${made.body.id}/members/$ref`, add, groups)).status).toBe(403)
  const change = { isAssignableToRole: false }
  expect((await send('PATCH', `/groups/${made.body.id}`, change, writer)).body.error.message).toContain('immutable')
})

test('a group is made and changed under a name of the client’s choice', async () => {
  const { send } = aDirectory()
  const path = "/groups(uniqueName='ours')"
  const upserting = { ...writer, headers: { Prefer: 'create-if-missing' } }
  expect((await send('PATCH', path, ours, writer)).status).toBe(404)
  expect((await send('PATCH', path, ours, upserting)).status).toBe(201)
  expect((await send('PATCH', path, { description: 'x' }, upserting)).status).toBe(204)
  expect(await send('GET', path)).toMatchObject({ body: { uniqueName: 'ours', description: 'x' } })
  expect((await send('PATCH', path, { uniqueName: 'theirs' }, writer)).status).toBe(400)
})

test('a new group is not there yet for a replica that lags', async () => {
  const { send, clock } = aDirectory({ lagMs: 1000 })
  const { body } = await send<Group>('POST', '/groups', ours, writer)
  expect((await send('GET', `/groups/${body.id}`)).status).toBe(404)
  clock.now += 1000
  expect((await send('GET', `/groups/${body.id}`)).status).toBe(200)
})
