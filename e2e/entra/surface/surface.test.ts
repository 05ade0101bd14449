import { expect, test } from 'vitest'
import { createBox } from '../box'
import { tenantOf } from '../login/asking'
import { portalClients } from '../world/portal'

const at = (path: string) => `https://box/_box${path}`
const post = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body) })

test('the world shows who is where and the portal’s clients, and hashes of no secret', async () => {
  const box = await createBox()
  const text = await (await box.fetch(at('/world'))).text()
  const world = JSON.parse(text)
  expect(world.clients.filter(({ name }: { name: string }) => name !== 'automation')).toEqual([
    { name: 'customer', ...portalClients(box.world).customer },
    { name: 'staff', ...portalClients(box.world).staff },
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

test('a person may read it as a page', async () => {
  const box = await createBox()
  await box.fetch('https://login.microsoftonline.com/common/discovery/v2.0/keys')
  const page = await (await box.fetch(at(''))).text()
  expect(page).toContain('/common/discovery/v2.0/keys')
  expect(page).toContain('Zoë D&#39;Hondt')
})
