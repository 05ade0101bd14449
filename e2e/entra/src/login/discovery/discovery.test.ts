import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { personalTenantId } from '../../world/default/personal-tenant-id'
import { tenantOf } from '../testing/code-flow'

const login = 'https://login.microsoftonline.com'

async function documents(options: Parameters<typeof createBox>[0] = {}) {
  const box = await createBox(options)
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const response = await box.fetch(`${login}/${path}`, { headers })
    const body: Record<string, unknown> = await response.json()
    return { status: response.status, body }
  }
  return { box, read }
}

test('a tenant is found by id, verified domain and in any case, and its document names the id', async () => {
  const { box, read } = await documents()
  const { id } = tenantOf(box, 'contoso')
  for (const name of [id, 'contoso.com', 'Contoso.onmicrosoft.com']) {
    const { body } = await read(`${name}/v2.0/.well-known/openid-configuration`)
    expect(body).toMatchObject({
      issuer: `${login}/${id}/v2.0`,
      token_endpoint: `${login}/${id}/oauth2/v2.0/token`,
      device_authorization_endpoint: `${login}/${id}/oauth2/v2.0/devicecode`,
      userinfo_endpoint: 'https://graph.microsoft.com/oidc/userinfo',
      tenant_region_scope: 'EU',
      cloud_instance_name: 'microsoftonline.com',
      request_uri_parameter_supported: false,
    })
  }
  expect((await read('nowhere/v2.0/.well-known/openid-configuration')).body.error_codes).toEqual([900023])
  expect(await read('nowhere.example/v2.0/.well-known/openid-configuration')).toMatchObject({
    status: 400,
    body: { error: 'invalid_tenant', error_codes: [90002], error_uri: `${login}/error?code=90002` },
  })
})

test('an authority of many tenants leaves the issuer open, that of personal accounts does not', async () => {
  const { read } = await documents()
  const issuer = async (path: string) => (await read(`${path}/.well-known/openid-configuration`)).body.issuer
  expect(await issuer('common/v2.0')).toBe(`${login}/{tenantid}/v2.0`)
  expect(await issuer('organizations/v2.0')).toBe(`${login}/{tenantid}/v2.0`)
  expect(await issuer('consumers/v2.0')).toBe(`${login}/${personalTenantId}/v2.0`)
  expect(await issuer('common')).toBe('https://sts.windows.net/{tenantid}/')
})

test('the older document names the older endpoints', async () => {
  const { box, read } = await documents()
  const { id } = tenantOf(box, 'contoso')
  const { body } = await read(`${id}/.well-known/openid-configuration`)
  expect(body).toMatchObject({
    issuer: `https://sts.windows.net/${id}/`,
    token_endpoint: `${login}/${id}/oauth2/token`,
    authorization_endpoint: `${login}/${id}/oauth2/authorize`,
    microsoft_multi_refresh_token: true,
  })
})

test('documents claim the origins they were given, whatever host or proxy a request names', async () => {
  const { box } = await documents({ loginOrigin: 'https://login.example', graphOrigin: 'https://graph.example' })
  const response = await box.fetch('http://127.0.0.1:4400/common/v2.0/.well-known/openid-configuration', {
    headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' },
  })
  const text = await response.text()
  expect(text).not.toContain('evil.example')
  expect(text).not.toContain('127.0.0.1')
  expect(JSON.parse(text)).toMatchObject({
    token_endpoint: 'https://login.example/common/oauth2/v2.0/token',
    msgraph_host: 'graph.example',
  })
})

test('the keys of both versions are one, with its certificate and the issuer it signs for', async () => {
  const { box, read } = await documents()
  const { id } = tenantOf(box, 'contoso')
  const keysAt = async (path: string) => (await read(path)).body.keys as Record<string, unknown>[]
  const [newer] = await keysAt(`${id}/discovery/v2.0/keys`)
  const [older] = await keysAt('common/discovery/keys')
  expect(newer).toMatchObject({ kty: 'RSA', use: 'sig', issuer: `${login}/${id}/v2.0`, kid: older?.kid })
  expect(newer?.x5c).toEqual(older?.x5c)
  expect(older?.issuer).toBe('https://sts.windows.net/{tenantid}/')
})

test('instance discovery knows Microsoft’s clouds, refuses strangers, and sends the reader to the tenant', async () => {
  const { read } = await documents()
  const discover = (authorization_endpoint: string, version = '1.1') =>
    read(`common/discovery/instance?${new URLSearchParams({ 'api-version': version, authorization_endpoint })}`)
  const { body } = await discover(`${login}/contoso.com/oauth2/v2.0/authorize`)
  expect(body.tenant_discovery_endpoint).toBe(`${login}/contoso.com/v2.0/.well-known/openid-configuration`)
  expect(body.metadata).toContainEqual({
    preferred_network: 'login.microsoftonline.com',
    preferred_cache: 'login.windows.net',
    aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
  })
  expect((await discover(`${login}/common/oauth2/authorize`, '1.0')).body).toEqual({
    tenant_discovery_endpoint: `${login}/common/.well-known/openid-configuration`,
  })
  expect(await discover('https://evil.example/common/oauth2/authorize')).toMatchObject({
    status: 400,
    body: { error: 'invalid_instance', error_codes: [50049] },
  })
})

test('user realm discovery says that a domain’s passwords are kept here, or that nobody knows it', async () => {
  const { box, read } = await documents()
  expect((await read('common/UserRealm/emma.willems%40contoso.com?api-version=1.0')).body).toMatchObject({
    account_type: 'Managed',
    domain_name: 'contoso.com',
    cloud_instance_name: 'microsoftonline.com',
  })
  expect((await read('common/userrealm/x%40nowhere.example?api-version=1.0')).body.account_type).toBe('Unknown')
  expect((await read('common/UserRealm?user=emma.willems%40contoso.com&api-version=2.1')).body).toMatchObject({
    NameSpaceType: 'Managed',
    FederationBrandName: 'Contoso',
  })
  expect(JSON.stringify(box.requests)).not.toContain('emma')
})
