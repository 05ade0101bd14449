import { type Entra, register } from 'entra-box'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('an answer that was lost, a busy host and a broken one are no answer, each asked once', async () => {
  const asked = () => entra.box.requests.filter(({ path }) => path.endsWith('/token')).length
  const before = asked()
  await fault({ lost: true })
  expect(await mintWithSecret(client)).toEqual({ status: 'unanswered', code: 0 })
  await fault({ status: 429, headers: { 'retry-after': '1' } })
  expect(await mintWithSecret(client)).toEqual({ status: 'unanswered', code: 429 })
  await fault({ status: 503, body: '<html>' })
  expect(await mintWithSecret(client)).toEqual({ status: 'unanswered', code: 503 })
  expect(asked() - before).toBe(3)
})

const page = '<!DOCTYPE html><title>Sign in to the network</title>'

test.each([
  ['cut off', { truncateAt: 40 }, 200],
  ['empty', { status: 200, body: '' }, 200],
  ['a page', { status: 200, headers: { 'content-type': 'text/html' }, body: page }, 200],
  ['of another type', { status: 200, body: { access_token: 42 } }, 200],
  ['a list', { status: 200, body: [] }, 200],
  ['a page that forbids', { status: 403, headers: { 'content-type': 'text/html' }, body: page }, 403],
  ['a refusal without a number', { status: 400, body: { error: 'invalid_client' } }, 400],
])('an answer that is %s is not one, and never a refusal', async (_, rule, code) => {
  await fault(rule)
  expect(await mintWithSecret(client)).toEqual({ status: 'unreadable', code })
  expect(await mintWithSecret(client)).toMatchObject({ status: 'minted' })
})

const refusal = (number: number) => ({
  error: 'invalid_grant',
  error_description: `AADSTS${number}: Access has been blocked.\r\nTrace ID: 4a18d3cd-0000\r\nTimestamp: 2026-11-28 16:53:19Z`,
})

test('a refusal has its number, also where that stands in the description alone', async () => {
  await fault({ status: 400, body: { ...refusal(53003), error_codes: [53003] } })
  expect(await mintWithSecret(client)).toEqual({ status: 'refused', code: 53003 })
  await fault({ status: 400, body: refusal(7000112) })
  expect(await mintWithSecret(client)).toEqual({ status: 'refused', code: 7000112 })
  await fault({ status: 400, body: { ...refusal(500014), error_codes: 'none' } })
  expect(await mintWithSecret(client)).toEqual({ status: 'refused', code: 500014 })
})

test('a number that says that the service itself is in trouble refuses nothing', async () => {
  await fault({ status: 400, body: { ...refusal(90033), error_codes: [90033] } })
  expect(await mintWithSecret(client)).toEqual({ status: 'unanswered', code: 90033 })
})

test('a token that is no JWT is a token: what it carries is Graph’s to read', async () => {
  const opaque = (opaqueTokens: boolean) => Object.assign(tenantOf(entra, 'contoso').settings, { opaqueTokens })
  opaque(true)
  expect(await mintWithSecret(client)).toMatchObject({ status: 'minted', app: { roles: null } })
  opaque(false)
})

test('a redirect is not followed: the secret goes to the login host and nowhere else', async () => {
  await fault({ status: 307, headers: { location: `${entra.origin}/elsewhere` } })
  expect(await mintWithSecret(client)).toEqual({ status: 'unanswered', code: 0 })
  expect(entra.box.requests.some(({ path }) => path.includes('elsewhere'))).toBe(false)
})
