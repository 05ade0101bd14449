import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { provenByKey } from '../../clients/proven-by-key'
import { askAppToken, type TokenAnswer, tool, toolClients } from '../../clients/tool'
import { automationPermissions } from './automation'

function rolesIn({ access_token: token = '' }: TokenAnswer): string[] {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).roles
}

test('every tenant has a client whose secret brings all its permissions, and Graph takes them', async () => {
  const box = await createBox()
  const all = await toolClients(box)
  expect(all.map(({ tenantId }) => tenantId)).toEqual(Object.keys(box.world.tenants))
  for (const { tenantId, clientId, clientSecret } of all) {
    const answer = await askAppToken(box, tenantId, clientId, { client_secret: clientSecret })
    expect(rolesIn(answer)).toEqual(expect.arrayContaining(automationPermissions))
  }
  const contoso = await tool(box, 'contoso')
  for (const set of ['organization', 'users', 'groups', 'applications', 'domains', 'directoryRoles']) {
    expect([set, (await contoso.send('GET', `/${set}`)).status]).toEqual([set, 200])
  }
  expect((await contoso.send('POST', '/applications', { displayName: 'Made by a tool' })).status).toBe(201)
  const person = { accountEnabled: true, displayName: 'Made by a tool', mailNickname: 'made' }
  const account = { userPrincipalName: 'made@contoso.com', passwordProfile: { password: 'xWwvJ]6NMw+bWH-d' } }
  expect((await contoso.send('POST', '/users', { ...person, ...account })).status).toBe(201)
})

test('its certificate does too, also after a reset', async () => {
  const box = await createBox()
  const [client] = await toolClients(box)
  if (!client) throw new Error('no client')
  const { tenantId, clientId } = client
  const ask = async () => askAppToken(box, tenantId, clientId, await provenByKey(tenantId, clientId, client))
  expect(rolesIn(await ask())).toContain('Application.ReadWrite.All')
  box.reset()
  expect((await ask()).status).toBe(200)
})

test('until somebody asks for the world, tenants hold nothing but what people made there', async () => {
  const box = await createBox()
  for (const tenant of Object.values(box.world.tenants)) {
    expect(JSON.stringify(tenant.servicePrincipals)).not.toContain('Automation of')
  }
})
