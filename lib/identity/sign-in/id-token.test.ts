import { createHmac, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type JWTHeaderParameters, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type IdTokenOutcome, verifyIdToken } from './id-token'

const published = generateKeyPairSync('rsa', { modulusLength: 2048 })
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const kid = 'published-key'

/** A login host that does nothing but publish its keys, in Microsoft's way: without an `alg`. */
const host = createServer((_, response) => {
  const jwk = { ...published.publicKey.export({ format: 'jwk' }), kid, use: 'sig' }
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))
})
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`
  process.env.ENTRA_LOGIN_URL = origin
})
afterAll(() => void host.close())

const tenantId = randomUUID()
const otherTenantId = randomUUID()
const clientId = randomUUID()
const expected = { clientId, tenantId, nonce: 'the nonce of this attempt' }
const now = new Date('2026-11-24T12:00:00Z')
const seconds = now.getTime() / 1000

const claims = () => ({
  ver: '2.0',
  iss: `${origin}/${tenantId}/v2.0`,
  aud: clientId,
  tid: tenantId,
  oid: '6f885792-ec59-43d6-a808-d05222d21be1',
  sub: 'pairwise',
  nonce: expected.nonce,
  name: 'Marie Dubois',
  preferred_username: 'marie@contoso.com',
  iat: seconds,
  nbf: seconds,
  exp: seconds + 3599,
})

type Changed = Record<string, unknown>
type Signing = { header?: Partial<JWTHeaderParameters>; key?: KeyObject }

function token(changed: Changed = {}, { header, key = published.privateKey }: Signing = {}): Promise<string> {
  const payload = JSON.parse(JSON.stringify({ ...claims(), ...changed }))
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header }).sign(key)
}

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** What a library refuses to make. */
async function handmade(header: object, sign: (signed: string) => string): Promise<string> {
  const signed = `${base64url(header)}.${base64url(claims())}`
  return `${signed}.${sign(signed)}`
}

const refusal = (outcome: IdTokenOutcome) => (outcome.status === 'refused' ? outcome.why : 'let in')

test('a token of the expected tenant, for us and for this attempt, names the person', async () => {
  const authTime = seconds - 3600
  const outcome = await verifyIdToken(
    await token({
      wids: ['62e90394-69f5-4237-9190-012177145e10'],
      auth_time: authTime,
      acct: 0,
      acrs: ['c1'],
      sid: 's',
    }),
    expected,
    now,
  )
  const who = { tenantId, objectId: claims().oid, name: 'Marie Dubois', upn: 'marie@contoso.com' }
  const what = {
    appRoles: [],
    directoryRoles: ['62e90394-69f5-4237-9190-012177145e10'],
    authContexts: ['c1'],
    sid: 's',
  }
  const home = { isGuest: false, homeTenantId: null, authenticatedAt: new Date(authTime * 1000) }
  expect(outcome).toEqual({ status: 'verified', claims: { ...who, ...what, ...home } })
})

describe('a token is refused', () => {
  const unsigned = () => handmade({ alg: 'none', typ: 'JWT' }, () => '')
  const publicKeyAsSecret = (format: 'spki' | 'pkcs1') => () =>
    handmade({ alg: 'HS256', typ: 'JWT', kid }, (signed) =>
      createHmac('sha256', published.publicKey.export({ format: 'pem', type: format }))
        .update(signed)
        .digest('base64url'),
    )
  const tampered = async () => {
    const [header, , signature] = (await token()).split('.')
    return `${header}.${base64url({ ...claims(), oid: randomUUID() })}.${signature}`
  }
  const ownJwk = foreign.publicKey.export({ format: 'jwk' }) as JsonWebKey

  const bad: [string, () => Promise<string>][] = [
    ['without a signature (alg none)', unsigned],
    ['signed with our public key as a secret (HS256, spki)', publicKeyAsSecret('spki')],
    ['signed with our public key as a secret (HS256, pkcs1)', publicKeyAsSecret('pkcs1')],
    ['signed with another key under a published key id', () => token({}, { key: foreign.privateKey })],
    ['signed with an unknown key id', () => token({}, { key: foreign.privateKey, header: { kid: 'unknown' } })],
    ['that brings its own key', () => token({}, { key: foreign.privateKey, header: { jwk: ownJwk } })],
    [
      'that says where its keys are',
      () => token({}, { key: foreign.privateKey, header: { jku: 'http://127.0.0.1:1/keys', kid: 'theirs' } }),
    ],
    ['signed by the right key in another way (RS512)', () => token({}, { header: { alg: 'RS512' } })],
    ['signed by the right key in another way (PS256)', () => token({}, { header: { alg: 'PS256' } })],
    ['signed with an elliptic curve', () => token({}, { key: curve.privateKey, header: { alg: 'ES256' } })],
    ['whose claims were changed afterwards', tampered],
    ['that is cut short', async () => (await token()).slice(0, -20)],
    ['that is no token', async () => 'eyJ.not.a-token'],
    ['that is empty', async () => ''],
    ['for another application', () => token({ aud: randomUUID() })],
    ['for Microsoft Graph', () => token({ aud: '00000003-0000-0000-c000-000000000000' })],
    ['from another issuer', () => token({ iss: `https://login.example/${tenantId}/v2.0` })],
    ['from the v1 issuer', () => token({ iss: `https://sts.windows.net/${tenantId}/` })],
    ['whose issuer is another tenant', () => token({ iss: `${origin}/${otherTenantId}/v2.0` })],
    ['whose issuer only begins like ours', () => token({ iss: `${origin}/${tenantId}/v2.0/more` })],
    ['of version 1', () => token({ ver: '1.0' })],
    ['with the nonce of another attempt', () => token({ nonce: 'of another attempt' })],
    ['without a nonce', () => token({ nonce: undefined })],
    ['that has expired', () => token({ exp: seconds - 301 })],
    ['that does not expire', () => token({ exp: undefined })],
    ['that is not valid yet', () => token({ nbf: seconds + 301 })],
    ['without an object id', () => token({ oid: undefined })],
    ['whose object id is no id', () => token({ oid: 'marie@contoso.com' })],
    ['without a tenant id', () => token({ tid: undefined })],
  ]
  test.each(bad)('%s', async (_, made) => {
    expect(refusal(await verifyIdToken(await made(), expected, now))).toBe('unknown')
  })

  test('of another tenant, with that tenant as its issuer', async () => {
    const elsewhere = await token({ tid: otherTenantId, iss: `${origin}/${otherTenantId}/v2.0` })
    expect(refusal(await verifyIdToken(elsewhere, expected, now))).toBe('wrong_tenant')
  })

  test('of a personal account, even where that tenant was expected', async () => {
    const personal = '9188040d-6c67-4c5b-b112-36a304b66dad'
    const made = await token({ tid: personal, iss: `${origin}/${personal}/v2.0` })
    expect(refusal(await verifyIdToken(made, { ...expected, tenantId: personal }, now))).toBe('personal_account')
  })

  test('when nobody answers for the keys', async () => {
    const outcome = await verifyIdToken(await token(), { ...expected, tenantId: randomUUID() }, now)
    expect(refusal(outcome)).not.toBe('let in')
  })
})

describe('what a token does not say stays unknown', () => {
  const claimsOf = async (changed: Changed) => {
    const outcome = await verifyIdToken(await token(changed), expected, now)
    if (outcome.status === 'refused') throw new Error(outcome.code)
    return outcome.claims
  }

  test.each([
    ['acct', { acct: 1 }, null],
    ['acct as text', { acct: '1' }, null],
    ['the identity provider of another tenant', { idp: `https://sts.windows.net/${otherTenantId}/` }, otherTenantId],
    ['a personal account invited as a guest', { acct: 1, idp: 'live.com' }, null],
    ['an identity provider that only looks like one', { idp: `https://sts.windows.net/${otherTenantId}/x/` }, null],
  ] as const)('a guest is known by %s, and their home only where it is named', async (_, changed, homeTenantId) => {
    expect(await claimsOf(changed)).toMatchObject({ isGuest: true, homeTenantId })
  })

  test('whoever is at home in the tenant is no guest', async () => {
    const own = `https://sts.windows.net/${tenantId}/`
    for (const changed of [{}, { acct: 0 }, { idp: own }])
      expect(await claimsOf(changed)).toMatchObject({ isGuest: false, homeTenantId: null })
  })

  test('directory roles: absent is not the same as none', async () => {
    expect((await claimsOf({})).directoryRoles).toBeNull()
    expect((await claimsOf({ wids: [] })).directoryRoles).toEqual([])
  })

  test('when they proved who they are: never, not the moment the token was issued', async () => {
    expect((await claimsOf({})).authenticatedAt).toEqual(new Date(0))
  })

  test('and a proof from the future counts from now', async () => {
    expect((await claimsOf({ auth_time: seconds + 9999 })).authenticatedAt).toEqual(now)
  })

  test('names lose their line breaks', async () => {
    expect((await claimsOf({ name: 'Marie\r\nBcc: x' })).name).toBe('Marie Bcc: x')
  })
})
