import { type Entra, ruleOf } from 'entra-box'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { resolveIfThere, resolveTenant } from './discover'

let entra: Entra
beforeAll(async () => {
  entra = await startMicrosoft()
})
afterAll(() => entra.close())

test('a domain leads to its tenant, and so does the tenant id', async () => {
  const { id: tenantId } = tenantOf(entra, 'contoso')
  expect(await resolveTenant(' Contoso.com ')).toEqual({ tenantId, domain: 'contoso.com' })
  expect(await resolveTenant(tenantId.toUpperCase())).toEqual({ tenantId, domain: tenantId })
})

test('nobody’s domain and nobody’s tenant are null', async () => {
  expect(await resolveTenant('nobody.example')).toBeNull()
  expect(await resolveTenant('00000000-0000-4000-8000-000000000000')).toBeNull()
})

test('the tenant of personal accounts is nobody’s company', async () => {
  expect(await resolveTenant('9188040d-6c67-4c5b-b112-36a304b66dad')).toBeNull()
})

const elsewhere = '11111111-0000-4000-8000-000000000003'

/** The fields that a document of another cloud's tenant carries, as login.microsoftonline.com answers. */
function answerWith(loginHost: string, more: object) {
  const body = {
    issuer: `https://${loginHost}/${elsewhere}/v2.0`,
    token_endpoint: `https://${loginHost}/${elsewhere}/oauth2/v2.0/token`,
    cloud_instance_name: loginHost.replace('login.', ''),
    ...more,
  }
  entra.box.rules.push(ruleOf({ host: 'login', match: 'openid-configuration', status: 200, body }))
}

test.each([
  ['login.microsoftonline.us', { tenant_region_scope: 'USGov', tenant_region_sub_scope: 'DODCON' }, 'us_government'],
  ['login.microsoftonline.us', { tenant_region_scope: 'USGov', tenant_region_sub_scope: 'DOD' }, 'us_government'],
  ['login.partner.microsoftonline.cn', { tenant_region_scope: 'AS' }, 'china'],
  ['login.microsoftonline.de', { tenant_region_scope: 'EU' }, 'germany'],
  ['login.sovcloud-identity.fr', { tenant_region_scope: 'EU' }, 'other'],
])('a tenant of the cloud at %s (%j) is told as such, and leads nowhere', async (loginHost, more, cloud) => {
  answerWith(loginHost, more)
  expect(await resolveIfThere('agency.example')).toEqual({ tenantId: null, domain: 'agency.example', cloud })
})

test('a tenant of which Microsoft says no more than that its cloud is another is told as such', async () => {
  const body = { error: 'invalid_tenant', error_description: 'AADSTS90038: …', error_codes: [90038] }
  entra.box.rules.push(ruleOf({ host: 'login', match: 'openid-configuration', status: 400, body }))
  expect(await resolveTenant('agency.example')).toMatchObject({ tenantId: null, cloud: 'other' })
})

test('an issuer of our own cloud that names another path is nobody’s tenant', async () => {
  answerWith(new URL(entra.origin).host, { issuer: `${entra.origin}/${elsewhere}/v1.0` })
  expect(await resolveTenant('odd.example')).toBeNull()
})

test.each([
  '',
  'contoso',
  'common',
  'organizations',
  '../common',
  'contoso..com',
  '-contoso.com',
  'contoso.com\n.example',
  '127.0.0.1',
  `${'a'.repeat(64)}.com`,
])('%j is asked of nobody', async (text) => {
  const before = entra.box.requests.length
  expect(await resolveTenant(text)).toBeNull()
  expect(entra.box.requests.length).toBe(before)
})

test.each([
  'contoso.com/..',
  'contoso.com?x=',
  'contoso.com#',
  'contoso.com:443',
  'jan@contoso.com',
  'https://contoso.com/',
])('C10: of %j the domain alone becomes part of an address', async (text) => {
  expect(await resolveTenant(text)).toMatchObject({ domain: 'contoso.com' })
  expect(entra.box.requests.at(-1)?.path).toMatch(/^\/contoso\.com\/v2\.0\//)
})
