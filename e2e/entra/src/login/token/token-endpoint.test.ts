import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { graphAppId, permission } from '../../world/applications/permissions'
import { portalClients } from '../../world/applications/portal'
import { register } from '../../world/applications/registration'
import { rememberSecret } from '../../world/applications/secret'
import { idOf, shortIdOf } from '../../world/ids'
import { truth, truths, write } from '../../world/table'
import { roles } from '../../world/tenant/roles'
import { askToken, codeFor, redemption, redirectUri, staffIdToken, tenantOf, tokensFor } from '../testing/code-flow'

const marie = { as: 'marie.dubois@contoso.com' }
const appOnly = { grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default' }

test('tokens say who, where, with which roles, and verify against the published keys', async () => {
  const box = await createBox()
  const contoso = tenantOf(box, 'contoso')
  const { answer, id, access } = await tokensFor(box, contoso.id, marie, { max_age: '600' })
  const keys = createRemoteJWKSet(new URL(`https://login.microsoftonline.com/${contoso.id}/discovery/v2.0/keys`), {
    [customFetch]: box.fetch,
  })
  await jwtVerify(String(answer.id_token), keys, { issuer: `https://login.microsoftonline.com/${contoso.id}/v2.0` })
  expect(id).toMatchObject({
    ver: '2.0',
    aud: portalClients(box.world).customer.clientId,
    tid: contoso.id,
    nonce: 'some-nonce',
    preferred_username: marie.as,
    acct: 0,
  })
  expect(id.wids).toContain(roles.globalAdministrator)
  expect(Number(id.auth_time)).toBeGreaterThan(0)
  expect(access).toMatchObject({ idtyp: 'user', ver: '1.0', oid: id.oid, tid: contoso.id })
  expect(String(answer.scope).split(' ')).toEqual(expect.arrayContaining(['User.Read']))
  const info = JSON.parse(Buffer.from(String(answer.client_info), 'base64url').toString())
  expect(info).toEqual({ uid: id.oid, utid: contoso.id })
})

test('a code is good once, for its own verifier, address and tenant', async () => {
  const box = await createBox()
  const refused = async (change: Record<string, string>, authority = 'contoso.com') => {
    const code = await codeFor(box, 'contoso.com', marie)
    return (await askToken(box, authority, { ...redemption(code), ...change })).answer.error_codes
  }
  expect(await refused({ code_verifier: 'x'.repeat(43) })).toEqual([501481])
  expect(await refused({ redirect_uri: `${redirectUri}/else` })).toEqual([500112])
  expect(await refused({}, 'fabrikam.com')).toEqual([700005])
  expect(await refused({ code: 'nonsense' })).toEqual([9002313])
  expect(await refused({ code: `1.A${'x'.repeat(64)}` })).toEqual([70008])
  const code = await codeFor(box, 'contoso.com', marie)
  expect((await askToken(box, 'contoso.com', redemption(code))).status).toBe(200)
  const again = await askToken(box, 'contoso.com', redemption(code))
  expect(again).toMatchObject({ status: 400, answer: { error: 'invalid_grant', error_codes: [54005] } })
})

test('staff carry their app role; who has none carries none', async () => {
  const box = await createBox()
  const rolesOf = async (as: string) => (await staffIdToken(box, as)).roles
  expect(await rolesOf('an.janssens@spencer.example')).toEqual(['Admin'])
  expect(await rolesOf('oscar.claes@spencer.example')).toEqual(['Operator'])
  expect(await rolesOf('tine.martens@spencer.example')).toBeUndefined()
})

test('a refresh token goes on until consent is taken away', async () => {
  const box = await createBox()
  const { answer } = await tokensFor(box, 'contoso.com', marie, { scope: 'openid profile offline_access User.Read' })
  const refresh = { grant_type: 'refresh_token', refresh_token: String(answer.refresh_token), scope: 'User.Read' }
  expect((await askToken(box, 'contoso.com', refresh)).status).toBe(200)
  const { oauth2PermissionGrants } = tenantOf(box, 'contoso')
  for (const { id } of truths(oauth2PermissionGrants)) delete oauth2PermissionGrants[id ?? '']
  expect((await askToken(box, 'contoso.com', refresh)).answer).toMatchObject({
    error: 'invalid_grant',
    suberror: 'consent_required',
    error_codes: [65001],
  })
})

test('an application’s own token holds what its tenant granted, once the replicas know', async () => {
  let now = Date.now()
  const box = await createBox({ now: () => now })
  const contoso = tenantOf(box, 'contoso')
  const { entity } = register(contoso, {
    displayName: 'Spencer',
    audience: 'AzureADMyOrg',
    redirectUris: [],
    scopes: [],
    secret: { displayName: 'one', text: 'one-secret', endDateTime: '2099-01-01T00:00:00Z' },
  })
  contoso.settings.lagMs = 1000
  const principalId = idOf('service principal', 'contoso', 'Spencer')
  const resourceId = truths(contoso.servicePrincipals).find(({ appId }) => appId === graphAppId)?.id ?? ''
  const id = shortIdOf('assignment')
  const appRoleId = permission('User.Read.All')?.role ?? ''
  write(contoso.appRoleAssignments, id, { id, principalId, resourceId, appRoleId }, now)
  const client = { client_id: entity.appId ?? '', client_secret: 'one-secret' }
  const rolesNow = async () => {
    const { answer } = await askToken(box, contoso.id, { ...appOnly, ...client })
    return JSON.parse(Buffer.from(String(answer.access_token).split('.')[1] ?? '', 'base64url').toString())
  }
  expect(await rolesNow()).toMatchObject({ idtyp: 'app', oid: principalId })
  expect((await rolesNow()).roles).toBeUndefined()
  now += 1000
  expect((await rolesNow()).roles).toEqual(['User.Read.All'])
})

test('a secret is refused before it is usable, when it is wrong, and when it has ended', async () => {
  let now = Date.parse('2026-11-24T12:00:00Z')
  const box = await createBox({ now: () => now })
  const litware = tenantOf(box, 'litware')
  const id = idOf('application', 'litware', 'Spencer SSO')
  const stored = structuredClone(truth(litware.applications, id))
  if (!stored) throw new Error('Litware has no registration')
  stored.secrets.push(rememberSecret('new', 'new-secret', now + 5000))
  stored.entity.passwordCredentials?.push({ keyId: 'new', endDateTime: '2026-11-24T13:00:00Z' })
  write(litware.applications, id, stored, now)
  const ask = async (client_secret: string) => {
    const client = { client_id: stored.entity.appId ?? '', client_secret }
    const { status, answer } = await askToken(box, litware.id, { ...appOnly, ...client })
    return [status, answer.error ?? 'none', answer.error_codes ?? []]
  }
  expect(await ask('new-secret')).toEqual([401, 'invalid_client', [7000215]])
  now += 5000
  expect(await ask('new-secret')).toEqual([200, 'none', []])
  expect(await ask('wrong')).toEqual([401, 'invalid_client', [7000215]])
  now += 3_600_000
  expect(await ask('new-secret')).toEqual([401, 'invalid_client', [7000222]])
})

test('every refusal has Entra’s number', async () => {
  const box = await createBox()
  const numbers = async (body: Record<string, string>, authority = 'contoso.com') => {
    const { status, answer } = await askToken(box, authority, { ...appOnly, ...body })
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining(['error', 'error_description', 'error_codes', 'timestamp', 'trace_id', 'correlation_id']),
    )
    return [status, ...(answer.error_codes as number[])]
  }
  expect(await numbers({ client_id: crypto.randomUUID() })).toEqual([400, 700016])
  expect(await numbers({ client_id: '00000000-0000-0000-0000-000000000000' })).toEqual([400, 700038])
  expect(await numbers({})).toEqual([400, 7000229])
  const { staff } = portalClients(box.world)
  const single = { client_id: staff.clientId, client_secret: staff.clientSecret }
  expect(await numbers(single)).toEqual([400, 700016])
  expect(await numbers({ grant_type: 'no_such_grant' })).toEqual([400, 70003])
  expect(await numbers({ grant_type: 'refresh_token', client_id: '' })).toEqual([400, 900144])
  expect(await numbers({}, 'nowhere.example')).toEqual([400, 90002])
  expect(await numbers({}, 'organizations')).toEqual([400, 50059])
  expect(await numbers({ scope: 'api://nothing/.default' }, 'spencer.example')).toEqual([400, 500011])
  expect(await numbers({ scope: 'User.Read' }, 'spencer.example')).toEqual([400, 1002012])
})
