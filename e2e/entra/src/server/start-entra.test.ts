import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { walkThrough } from '../clients/walk-through'
import { authorizeUrl, tenantOf } from '../login/testing/code-flow'
import { truths } from '../world/table'
import { startEntra } from './start-entra'

test('a second start goes on with the tenants of the first, at the addresses of the second', async () => {
  const stateFile = path.join(await mkdtemp(path.join(tmpdir(), 'entra-box-')), 'world.json')
  const first = await startEntra({ stateFile })
  await walkThrough(first.box, authorizeUrl(first.box, 'contoso.com'), { as: 'marie.dubois@contoso.com' })
  await first.close()
  const second = await startEntra({ stateFile, portalRedirectUris: ['http://127.0.0.1:3456/auth/callback'] })
  expect(truths(tenantOf(second.box, 'contoso').oauth2PermissionGrants)).toHaveLength(1)
  expect(truths(tenantOf(second.box, 'spencer').applications)[0]?.entity.web?.redirectUris).toEqual([
    'http://127.0.0.1:3456/auth/callback',
  ])
  await fetch(`${second.origin}/_box/reset`, { method: 'POST' })
  expect(truths(tenantOf(second.box, 'contoso').oauth2PermissionGrants)).toHaveLength(0)
  await second.close()
  expect(JSON.parse(await readFile(stateFile, 'utf8')).tenants).toBeDefined()
})

test('records show who asked what, and nothing that opens a door', async () => {
  const { box, origin, close } = await startEntra()
  const address = authorizeUrl(box, 'contoso.com', { login_hint: 'marie.dubois@contoso.com' })
  await fetch(address.replace('https://login.microsoftonline.com', origin))
  const [record] = await (await fetch(`${origin}/_box/requests`)).json()
  expect(record).toMatchObject({ host: 'login', method: 'GET', status: 200, tenant: tenantOf(box, 'contoso').id })
  expect(record.path).toContain('client_id=')
  expect(record.path).not.toMatch(/state|nonce|challenge|hint/)
  await close()
})
