import { createHmac, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type JWTHeaderParameters, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { reporterOf } from './reporter'

const published = generateKeyPairSync('rsa', { modulusLength: 2048 })
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })
const kid = 'published-key'

const host = createServer((_, response) => {
  const jwk = { ...published.publicKey.export({ format: 'jwk' }), kid, use: 'sig' }
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))
})

beforeAll(async () => {
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  process.env.ENTRA_LOGIN_URL = `http://127.0.0.1:${(host.address() as AddressInfo).port}`
})
afterAll(() => void host.close())

const now = new Date('2026-11-24T12:00:00Z')
const seconds = now.getTime() / 1000
const [oid, azp] = [randomUUID(), randomUUID()]

const claims = () => ({
  ver: '2.0',
  iss: `${env().ENTRA_LOGIN_URL}/${env().STAFF_TENANT_ID}/v2.0`,
  aud: env().STAFF_CLIENT_ID,
  tid: env().STAFF_TENANT_ID,
  oid,
  sub: oid,
  azp,
  azpacr: '1',
  roles: ['Proof.Write'],
  iat: seconds,
  nbf: seconds,
  exp: seconds + 3599,
})

type Signing = { header?: Partial<JWTHeaderParameters>; key?: KeyObject }

function token(changed: Record<string, unknown> = {}, { header, key = published.privateKey }: Signing = {}) {
  const payload = JSON.parse(JSON.stringify({ ...claims(), ...changed }))
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header }).sign(key)
}

const known = { status: 'known', reporter: { applicationId: azp } }

describe('who may report', () => {
  test('is an application of the staff tenant with Proof.Write, with or without the optional claim idtyp', async () => {
    expect(await reporterOf(await token(), now)).toEqual(known)
    expect(await reporterOf(await token({ idtyp: 'app', roles: ['Other', 'Proof.Write'] }), now)).toEqual(known)
  })

  test('is nobody without the role', async () => {
    for (const roles of [undefined, [], ['Admin'], ['Proof.Read'], 'Proof.Write']) {
      expect(await reporterOf(await token({ roles }), now)).toEqual({ status: 'not_allowed', why: 'role_missing' })
    }
  })

  test('is no person, whatever role they hold', async () => {
    const persons = [{ scp: 'access' }, { idtyp: 'user' }, { idtyp: 'app', scp: 'access' }, { sub: 'pairwise' }]
    for (const person of persons) {
      expect(await reporterOf(await token(person), now)).toEqual({ status: 'not_allowed', why: 'not_an_application' })
    }
  })

  const hours = 3600
  const bad: [string, () => Promise<string>][] = [
    ['an ID token', () => token({ azp: undefined, nonce: 'n', sub: 'pairwise' })],
    ['a token for another API', () => token({ aud: randomUUID() })],
    ['a token by which our API is called under another name', () => token({ aud: `api://${env().STAFF_CLIENT_ID}` })],
    ['a token of another tenant', () => token({ tid: randomUUID() })],
    ['a token of another issuer', () => token({ iss: `https://sts.windows.net/${env().STAFF_TENANT_ID}/` })],
    ['a token of version 1', () => token({ ver: '1.0' })],
    [
      'a token that has ended',
      () => token({ iat: seconds - 2 * hours, nbf: seconds - 2 * hours, exp: seconds - hours }),
    ],
    ['a token that has not begun', () => token({ nbf: seconds + hours })],
    ['a token without an end', () => token({ exp: undefined })],
    ['a token signed by somebody else under our key’s name', () => token({}, { key: foreign.privateKey })],
    ['a token under an unknown key’s name', () => token({}, { header: { kid: 'unknown' } })],
    ['a token that names no key', () => token({}, { header: { kid: undefined } })],
    ['a token signed in another way', () => token({}, { header: { alg: 'PS256' } })],
    [
      'a token signed with our public key as a secret',
      async () => {
        const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
        const signed = `${part({ alg: 'HS256', typ: 'JWT', kid })}.${part(claims())}`
        const secret = published.publicKey.export({ format: 'pem', type: 'spki' })
        return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
      },
    ],
    ['text', async () => 'a.b.c'],
  ]
  test.each(bad)('is not known by %s', async (_, make) => {
    expect(await reporterOf(await make(), now)).toEqual({ status: 'refused' })
  })
})
