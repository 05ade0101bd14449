import { expect, test } from 'vitest'
import { createBox } from '../box'
import { tool } from '../clients/tool'
import { tenantOf } from '../login/testing/code-flow'
import { portalClients, syncClient } from '../world/applications/portal'

const at = (path: string) => `https://box/_box${path}`
const post = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body) })

test('the world shows who is where and the portal’s clients, and hashes of no secret', async () => {
  const box = await createBox()
  const text = await (await box.fetch(at('/world'))).text()
  const world = JSON.parse(text)
  expect(world.clients.filter(({ name }: { name: string }) => name !== 'automation')).toEqual([
    { name: 'customer', ...portalClients(box.world).customer },
    { name: 'staff', ...portalClients(box.world).staff },
    { name: 'sync', ...syncClient(box.world) },
  ])
  expect(world.people).toContainEqual(
    expect.objectContaining({ signInName: 'koen.de-vos@fabrikam.com', roles: ['Privileged Role Administrator'] }),
  )
  expect(text).not.toContain('sha256')
})

test('settings reach one tenant, several, or all', async () => {
  const box = await createBox()
  const lags = () => ['contoso', 'fabrikam', 'northwind'].map((key) => tenantOf(box, key).settings.lagMs)
  await box.fetch(at('/settings'), post({ latencyMs: 5, tenant: 'contoso', lagMs: 10 }))
  expect([box.world.settings.latencyMs, ...lags()]).toEqual([5, 10, 0, 1500])
  await box.fetch(at('/settings'), post({ tenants: { fabrikam: { lagMs: 20 }, 'northwindtraders.com': { lagMs: 0 } } }))
  expect(lags()).toEqual([10, 20, 0])
  await box.fetch(at('/settings'), post({ lagMs: 7 }))
  expect(lags()).toEqual([7, 7, 7])
  expect((await box.fetch(at('/settings'), post({ tenant: 'nobody', lagMs: 1 }))).status).toBe(400)
})

test('settings of one tenant are its whole time and trouble, and are taken whole or not at all', async () => {
  const box = await createBox()
  const contoso = tenantOf(box, 'contoso')
  const change = { lagMs: 900, replicas: 2, flap: 0.1, credentialDelayMs: 50, unitBudget: { most: 9, seconds: 3 } }
  expect((await box.fetch(at('/settings'), post({ tenants: { contoso: change } }))).status).toBe(200)
  expect(contoso.settings).toMatchObject(change)
  await box.fetch(at('/settings'), post({ tenants: { contoso: { credentialDelayMs: null, unitBudget: null } } }))
  expect(contoso.settings).toMatchObject({ lagMs: 900, credentialDelayMs: null, unitBudget: null })
  const refused = await box.fetch(at('/settings'), post({ latencyMs: 7, tenants: { contoso: { lagMs: -1 } } }))
  expect(refused.status).toBe(400)
  expect((await refused.json()).error).toBe('tenants.contoso.lagMs must be a number from 0 to 600000, not -1.')
  expect(box.world.settings.latencyMs).toBe(0)
})

test('a reset brings back people, settings and rules as they were', async () => {
  const box = await createBox()
  await box.fetch(at('/settings'), post({ lagMs: 9, activate: 'stijn.vermeersch@northwindtraders.com' }))
  await box.fetch(at('/faults'), post({ status: 500 }))
  await box.fetch(at('/reset'), { method: 'POST' })
  expect(box.rules).toEqual([])
  const northwind = tenantOf(box, 'northwind')
  expect(northwind.settings.lagMs).toBe(1500)
  expect(Object.values(northwind.people)[0]?.roles).toEqual([])
})

test('a person may read it as a page, and watch it without a script', async () => {
  const box = await createBox()
  await box.fetch('https://login.microsoftonline.com/common/discovery/v2.0/keys')
  await box.fetch(at('/faults'), post({ status: 503, match: '<b>' }))
  const page = await (await box.fetch(at(''))).text()
  for (const shown of [
    '/common/discovery/v2.0/keys',
    'Marie Dubois',
    'Spencer SSO',
    'and 20 more people',
    '&#60;b&#62;',
  ]) {
    expect(page).toContain(shown)
  }
  expect(page).not.toMatch(/<script|http-equiv/)
  expect(await (await box.fetch(at('?watch'))).text()).toContain('<meta http-equiv="refresh" content="2">')
})

const twoTenants = {
  tenants: [
    { key: 'acme', name: 'Acme', domain: 'acme.example', people: [{ givenName: 'Ada', surname: 'Maes' }] },
    { key: 'beta', name: 'Beta', domain: 'beta.example', guests: [{ from: 'acme', person: 'Maes' }] },
  ],
}

test('tenants come while the box runs, with guests and a client for tools, until it is reset', async () => {
  const box = await createBox()
  await box.fetch(at('/world'))
  const answer = await box.fetch(at('/tenants'), post(twoTenants))
  expect(answer.status).toBe(201)
  const [acme, beta] = (await answer.json()).tenants
  expect(acme).toMatchObject({ key: 'acme', people: [{ signInName: 'ada.maes@acme.example', guestOf: null }] })
  expect(beta).toMatchObject({ people: [{ signInName: 'ada.maes@acme.example', guestOf: acme.id }] })
  const made = await (await tool(box, 'acme')).send('POST', '/applications', { displayName: 'Made by a tool' })
  expect(made.status).toBe(201)
  const { tenants } = await (await box.fetch(at('/world?tenant=acme.example'))).json()
  expect(tenants).toMatchObject([{ id: acme.id, applications: [{ displayName: 'Made by a tool' }] }])
  await box.fetch(at('/reset'), { method: 'POST' })
  expect((await box.fetch(at('/world?tenant=acme'))).status).toBe(400)
})

test.each([
  [{ key: 'contoso', name: 'Other', domain: 'other.example' }, 'tenants[1]: there is a tenant contoso already.'],
  [{ key: 'other', name: 'Other', domain: 'contoso.com' }, 'tenants[1]: there is a tenant contoso.com already.'],
  [{ key: 'acme', name: 'Other', domain: 'other.example' }, 'tenants[1].key is acme, and so is tenants[0].key.'],
  [
    { key: 'other', name: 'Other', domain: 'other.example', portalStaff: {} },
    'tenants[1].portalStaff: the portal has its home already.',
  ],
])('a tenant that cannot come is refused in words, and those with it: %j', async (second, error) => {
  const box = await createBox()
  const before = Object.keys(box.world.tenants)
  const answer = await box.fetch(at('/tenants'), post({ tenants: [twoTenants.tenants[0], second] }))
  expect([answer.status, await answer.json()]).toEqual([400, { error }])
  expect(Object.keys(box.world.tenants)).toEqual(before)
})
