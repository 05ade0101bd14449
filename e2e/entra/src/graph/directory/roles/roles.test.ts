import type { DirectoryRole, Group, UnifiedRoleAssignment } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles, wids } from '../../../world/tenant/roles'
import { aDirectory, type Listed, personIn } from '../../testing/a-directory'
import { administrator, people } from '../some-people'

const granter = administrator('RoleManagement.ReadWrite.Directory', 'Group.ReadWrite.All')
const userAdministrator = 'fe930be7-5e62-47db-91af-98c3a49a38b1'
const assignments = '/roleManagement/directory/roleAssignments'

test('roles, their holders and templates can be read', async () => {
  const { send, tenant } = aDirectory({ people })
  const anna = personIn(tenant)
  for (const key of [
    `(roleTemplateId='${roles.globalAdministrator}')`,
    `/roleTemplateId=${roles.globalAdministrator}`,
  ]) {
    const path = `/directoryRoles${key}`
    expect(await send('GET', path)).toMatchObject({ body: { displayName: 'Global Administrator' } })
    expect(await send('GET', `${path}/members`)).toMatchObject({ body: { value: [{ id: anna }] } })
  }
  expect(await send('GET', assignments)).toMatchObject({
    body: { value: [{ principalId: anna, roleDefinitionId: roles.globalAdministrator }] },
  })
  for (const each of ['/directoryRoles', '/directoryRoleTemplates', '/roleManagement/directory/roleDefinitions']) {
    expect((await send<Listed<object>>('GET', each)).body.value.length).toBeGreaterThan(5)
  }
})

test('a role is activated once, and a member of it has it in the next token', async () => {
  const { send, tenant } = aDirectory({ people })
  const bram = personIn(tenant, 1)
  const body = { roleTemplateId: userAdministrator }
  const made = await send<DirectoryRole>('POST', '/directoryRoles', body, granter)
  expect(made).toMatchObject({ status: 201, body: { displayName: 'User Administrator', ...body } })
  expect((await send('POST', '/directoryRoles', body, granter)).body.error.message).toContain('conflicting object')
  const members = `/directoryRoles/${made.body.id}/members`
  const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${bram}` }
  expect((await send('POST', `${members}/$ref`, reference, granter)).status).toBe(204)
  expect((await send('POST', `${members}/$ref`, reference, granter)).status).toBe(400)
  const person = tenant.people[bram]
  expect(person && wids(person)).toContain(userAdministrator)
  expect((await send<Listed<DirectoryRole>>('GET', `/users/${bram}/memberOf`)).body.value).toMatchObject([
    { '@odata.type': '#microsoft.graph.directoryRole', displayName: 'User Administrator' },
  ])
  expect((await send('DELETE', `${members}/${bram}/$ref`, undefined, granter)).status).toBe(204)
  expect(person && wids(person)).not.toContain(userAdministrator)
})

test('a role the company made is assigned as others are, and is no directory role', async () => {
  const { send, tenant } = aDirectory({ people, customRoles: ['Application Support'] })
  const [roleDefinitionId = ''] = Object.keys(tenant.customRoles)
  expect(await send('GET', `/roleManagement/directory/roleDefinitions/${roleDefinitionId}`)).toMatchObject({
    body: { displayName: 'Application Support', isBuiltIn: false },
  })
  const principalId = personIn(tenant, 1)
  const body = { principalId, roleDefinitionId, directoryScopeId: '/' }
  expect((await send('POST', assignments, body, granter)).status).toBe(201)
  expect(await send('GET', `${assignments}?$filter=principalId eq '${principalId}'`)).toMatchObject({
    body: { value: [{ roleDefinitionId }] },
  })
  expect((await send<Listed<object>>('GET', `/users/${principalId}/memberOf`)).body.value).toEqual([])
})

test('an assignment is the same fact as a membership, and activates the role', async () => {
  const { send, tenant } = aDirectory({ people })
  const principalId = personIn(tenant, 1)
  const body = { principalId, roleDefinitionId: userAdministrator, directoryScopeId: '/' }
  const made = await send<UnifiedRoleAssignment>('POST', assignments, body, granter)
  expect(made).toMatchObject({ status: 201, body })
  expect((await send('POST', assignments, body, granter)).body.error.message).toContain('conflicting object')
  const path = `/directoryRoles(roleTemplateId='${userAdministrator}')/members`
  expect(await send('GET', path)).toMatchObject({ body: { value: [{ id: principalId }] } })
  const filter = `${assignments}?$filter=principalId eq '${principalId}'`
  expect((await send<Listed<object>>('GET', filter)).body.value).toMatchObject([{ id: made.body.id }])
  expect((await send('DELETE', `${assignments}/${made.body.id}`, undefined, granter)).status).toBe(204)
  expect(tenant.people[principalId]?.roles).toEqual([])
})

test('only groups made for it hold roles', async () => {
  const { send } = aDirectory()
  const ours = { displayName: 'Ours', mailEnabled: false, securityEnabled: true, mailNickname: 'ours' }
  const assign = async (more: object) => {
    const { body } = await send<Group>('POST', '/groups', { ...ours, ...more }, granter)
    const asked = { principalId: body.id, roleDefinitionId: userAdministrator, directoryScopeId: '/' }
    return { id: body.id, answer: await send('POST', assignments, asked, granter) }
  }
  expect((await assign({})).answer.body.error.message).toContain('isAssignableToRole')
  const { id, answer } = await assign({ isAssignableToRole: true })
  expect(answer.status).toBe(201)
  const path = `/directoryRoles(roleTemplateId='${userAdministrator}')/members`
  expect((await send<Listed<object>>('GET', path)).body.value).toMatchObject([{ id }])
})

test('giving roles takes a privileged role administrator', async () => {
  const { send, tenant } = aDirectory({ people })
  const body = { principalId: personIn(tenant, 1), roleDefinitionId: userAdministrator, directoryScopeId: '/' }
  const assign = (role: string) =>
    send('POST', assignments, body, { as: { scp: 'RoleManagement.ReadWrite.Directory', wids: [role] } })
  expect((await assign(roles.applicationAdministrator)).status).toBe(403)
  expect((await assign(roles.privilegedRoleAdministrator)).status).toBe(201)
})

test('roles that one could activate are told apart from those one has', async () => {
  const [first, ...others] = people
  const directory = aDirectory({
    people: first ? [{ ...first, roles: [], eligibleRoles: [roles.globalAdministrator] }, ...others] : [],
  })
  const { send, tenant } = directory
  const path = '/roleManagement/directory/roleEligibilityScheduleInstances'
  const reader = { as: { scp: 'RoleEligibilitySchedule.Read.Directory' } }
  const own = await send<Listed<object>>('GET', `${path}/filterByCurrentUser(on='principal')`, undefined, reader)
  expect(own.body.value).toMatchObject([
    { principalId: personIn(tenant), roleDefinitionId: roles.globalAdministrator, memberType: 'Direct' },
  ])
  expect((await send<Listed<object>>('GET', assignments)).body.value).toEqual([])
  expect((await send('GET', path, undefined, reader)).status).toBe(403)
  const globalReader = { as: { ...reader.as, wids: [roles.globalReader] } }
  expect((await send<Listed<object>>('GET', path, undefined, globalReader)).body.value).toHaveLength(1)
})
