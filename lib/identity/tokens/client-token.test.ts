import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Entra } from '@/e2e/entra/start-entra'
import { register } from '@/e2e/entra/world/registration'
import { startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { mintWithSecret } from './client-token'

let entra: Entra
let client: { tenantId: string; clientId: string; secret: string }

beforeAll(async () => {
  entra = await startMicrosoft()
  const contoso = tenantOf(entra, 'contoso')
  const secret = 'con8Q~a-secret-that-works-from-the-start'
  const { entity } = register(contoso, {
    displayName: 'Spencer',
    audience: 'AzureADMyOrg',
    redirectUris: [],
    scopes: [],
    secret: { displayName: 'first', text: secret, endDateTime: '2099-12-31T00:00:00Z' },
  })
  client = { tenantId: contoso.id, clientId: entity.appId ?? '', secret }
})
afterAll(() => entra.close())

async function fault(rule: Record<string, unknown>) {
  await fetch(`${entra.origin}/_box/faults`, { method: 'POST', body: JSON.stringify({ host: 'login', ...rule }) })
}

test('a secret that works mints a token, and its roles are read', async () => {
  const minted = await mintWithSecret(client)
  expect(minted).toMatchObject({ status: 'minted', app: { roles: [] } })
})

test('what a secret or application of moments ago is met with is *not yet*', async () => {
  expect(await mintWithSecret({ ...client, secret: 'con8Q~another' })).toEqual({ status: 'not_yet', code: 7000215 })
  const unknown = { ...client, clientId: crypto.randomUUID() }
  expect(await mintWithSecret(unknown)).toEqual({ status: 'not_yet', code: 700016 })
})

test('a tenant that does not exist is refused', async () => {
  expect(await mintWithSecret({ ...client, tenantId: crypto.randomUUID() })).toMatchObject({ status: 'refused' })
})

test('an answer that was lost, a busy host and a broken one are *not yet*, each asked once', async () => {
  const asked = () => entra.box.requests.filter(({ path }) => path.endsWith('/token')).length
  const before = asked()
  await fault({ lost: true })
  expect(await mintWithSecret(client)).toEqual({ status: 'not_yet', code: 0 })
  await fault({ status: 429, headers: { 'retry-after': '1' } })
  expect(await mintWithSecret(client)).toEqual({ status: 'not_yet', code: 429 })
  await fault({ status: 503, body: '<html>' })
  expect(await mintWithSecret(client)).toEqual({ status: 'not_yet', code: 503 })
  expect(asked() - before).toBe(3)
})

test('a redirect is not followed: the secret goes to the login host and nowhere else', async () => {
  await fault({ status: 307, headers: { location: `${entra.origin}/elsewhere` } })
  expect(await mintWithSecret(client)).toEqual({ status: 'not_yet', code: 0 })
  expect(entra.box.requests.some(({ path }) => path.includes('elsewhere'))).toBe(false)
})
