import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { tool } from '../../clients/tool'
import { truths } from '../../world/table'
import { addGroup } from '../../world/tenant/add-group'
import { accountCalled } from '../directory/accounts'
import { staffIdToken, tenantOf } from '../testing/code-flow'

const tine = 'tine.martens@spencer.example'

/** The portal's registration for staff, a person without a role in it, and a tool of that tenant. */
async function scene() {
  const box = await createBox()
  const spencer = tenantOf(box, 'spencer')
  const portal = truths(spencer.servicePrincipals).find(({ displayName }) => displayName === 'Spencer portal for staff')
  const { send } = await tool(box, 'spencer')
  const assign = async (principalId: string, role: string) => {
    const appRoleId = portal?.appRoles?.find(({ value }) => value === role)?.id
    const body = { principalId, resourceId: portal?.id, appRoleId }
    return (await (await send('POST', `/servicePrincipals/${portal?.id}/appRoleAssignedTo`, body)).json()).id
  }
  const rolesOf = async (as: string) => (await staffIdToken(box, as)).roles
  return { spencer, send, assign, rolesOf, oid: accountCalled(box.world, tine)?.oid ?? '' }
}

test('a role assigned through Graph stands in the next ID token, until it is removed there', async () => {
  const { send, assign, rolesOf, oid } = await scene()
  expect(await rolesOf(tine)).toBeUndefined()
  const id = await assign(oid, 'Viewer')
  expect(await rolesOf(tine)).toEqual(['Viewer'])
  expect((await send('DELETE', `/users/${oid}/appRoleAssignments/${id}`)).status).toBe(204)
  expect(await rolesOf(tine)).toBeUndefined()
})

test('a role of a group is its direct members’, together with their own, and not that of a group within', async () => {
  const { spencer, assign, rolesOf, oid } = await scene()
  const inner = addGroup(spencer, 'Inner', [oid])
  const outer = addGroup(spencer, 'Outer', [inner])
  await assign(outer, 'Operator')
  expect(await rolesOf(tine)).toBeUndefined()
  await assign(inner, 'Viewer')
  expect(await rolesOf(tine)).toEqual(['Viewer'])
  await assign(oid, 'Admin')
  expect(await rolesOf(tine)).toEqual(['Viewer', 'Admin'])
})
