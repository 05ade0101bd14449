import type { AppRoleAssignment, ServicePrincipal, User } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { askAppToken } from '../../clients/tool'
import { tenantOf } from '../../login/testing/code-flow'
import { portalClients } from '../../world/applications/portal'

const [oscar, nele] = ['oscar.claes@spencer.example', 'nele.smets@spencer.example']
const someProperties = '$select=id,accountEnabled,displayName,userPrincipalName,mail'

/** What the portal asks of its own staff with the token of its registration for them: one batch, nobody signed in. */
async function scene() {
  const box = await createBox()
  const { tenantId, clientId, clientSecret } = portalClients(box.world).staff
  const { access_token } = await askAppToken(box, tenantId, clientId, { client_secret: clientSecret })
  const spencer = tenantOf(box, 'spencer')
  const [group = ''] = Object.keys(spencer.groups)
  const oidOf = (upn: string) =>
    Object.keys(spencer.people).find((oid) => spencer.people[oid]?.user.userPrincipalName === upn) ?? upn

  async function look(who: string) {
    const portal = `/servicePrincipals(appId='${clientId}')`
    const urls = [
      `/users/${oidOf(who)}?${someProperties}`,
      `/users/${oidOf(who)}/appRoleAssignments?$top=999`,
      `${portal}?$select=id,appRoles`,
      `${portal}/appRoleAssignedTo?$top=999`,
      `/groups/${group}/members/microsoft.graph.user?${someProperties}&$top=999`,
    ]
    const response = await box.fetch('https://graph.microsoft.com/v1.0/$batch', {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ requests: urls.map((url, index) => ({ id: String(index), method: 'GET', url })) }),
    })
    const { responses }: { responses: { id: string; status: number; body: never }[] } = await response.json()
    const [user, held, principal, all, members] = responses.toSorted((one, other) => Number(one.id) - Number(other.id))
    return {
      statuses: [user, held, principal, all, members].map((each) => each?.status),
      user: user?.body as User | undefined,
      roles: rolesOf((held?.body as Listed<AppRoleAssignment> | undefined)?.value ?? [], principal?.body),
      holders: (all?.body as Listed<AppRoleAssignment> | undefined)?.value.map((each) => each.principalDisplayName),
      members: (members?.body as Listed<User> | undefined)?.value,
    }
  }

  const change = async (upn: string, settings: object) => {
    const body = JSON.stringify({ people: { [upn]: settings } })
    expect((await box.fetch('https://box/_box/settings', { method: 'POST', body })).status).toBe(200)
  }
  return { look, change }
}

type Listed<Entity> = { value: Entity[] }

function rolesOf(assignments: AppRoleAssignment[], principal: ServicePrincipal | undefined) {
  const ofPortal = assignments.filter(({ resourceId }) => resourceId === principal?.id)
  return ofPortal.map(({ appRoleId }) => principal?.appRoles?.find(({ id }) => id === appRoleId)?.value)
}

test('an account with a role of its own is seen whole', async () => {
  const { look } = await scene()
  const seen = await look(oscar)
  expect(seen.statuses).toEqual([200, 200, 200, 200, 200])
  expect(seen.user).toMatchObject({
    accountEnabled: true,
    displayName: 'Oscar Claes',
    userPrincipalName: oscar,
    mail: oscar,
  })
  expect(seen.roles).toEqual(['Operator'])
  expect(seen.holders).toEqual(
    expect.arrayContaining(['Spencer sync', 'Oscar Claes', 'Spencer portal operators', 'Lotte Maes']),
  )
})

test('a role by group is among the person’s, with the members of the group as accounts', async () => {
  const { look } = await scene()
  const seen = await look(nele)
  expect(seen.roles).toEqual(['Operator'])
  expect(seen.holders).not.toContain('Nele Smets')
  expect(seen.members).toEqual([
    {
      id: expect.any(String),
      accountEnabled: true,
      displayName: 'Nele Smets',
      userPrincipalName: nele,
      mail: nele,
    },
  ])
})

test('a membership that ended, and a role that was removed, are gone from the next answer', async () => {
  const { look, change } = await scene()
  await change(nele, { groups: [] })
  expect(await look(nele)).toMatchObject({ roles: [], members: [] })
  await change(oscar, { appRoles: [] })
  const seen = await look(oscar)
  expect(seen.roles).toEqual([])
  expect(seen.holders).not.toContain('Oscar Claes')
})

test('an account that was disabled says so and keeps its role', async () => {
  const { look, change } = await scene()
  await change(nele, { accountEnabled: false })
  expect(await look(nele)).toMatchObject({
    user: { accountEnabled: false },
    roles: ['Operator'],
    members: [{ accountEnabled: false }],
  })
})

test('of somebody who is not there only what is about them is missing', async () => {
  const { look } = await scene()
  expect((await look('3f1c1f0e-6a55-4b8e-9f43-1d8f6a0c7b11')).statuses).toEqual([404, 404, 200, 200, 200])
})
