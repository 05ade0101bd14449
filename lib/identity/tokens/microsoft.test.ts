import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { type Env, env } from '@/lib/env'
import { microsoftClient, msalConfiguration, withoutRefreshToken } from './microsoft'
import { msalNetwork } from './msal-network'

const tenantId = '11111111-1111-4111-8111-111111111111'
const settings = (changed: Partial<Env> = {}): Env => ({ ...env(), ...changed })

test('Microsoft’s own host needs no metadata; another one is described whole', () => {
  const own = msalConfiguration('staff', tenantId, settings({ ENTRA_LOGIN_URL: 'https://login.microsoftonline.com' }))
  expect(own.auth.authority).toBe(`https://login.microsoftonline.com/${tenantId}`)
  expect(own.auth).not.toHaveProperty('authorityMetadata')

  const other = msalConfiguration('staff', tenantId, settings({ ENTRA_LOGIN_URL: 'http://127.0.0.1:4400' }))
  expect(other.auth.authority).toBe(own.auth.authority)
  expect(other.auth.authorityMetadata).toContain(
    '"token_endpoint":"http://127.0.0.1:4400/{tenantid}/oauth2/v2.0/token"',
  )
})

test('each audience has its own registration, and nothing retries unseen', () => {
  const [customer, staff] = (['customer', 'staff'] as const).map((audience) =>
    msalConfiguration(audience, tenantId, settings()),
  )
  expect(customer?.auth.clientId).toBe(env().CUSTOMER_CLIENT_ID)
  expect(staff?.auth.clientId).toBe(env().STAFF_CLIENT_ID)
  expect(staff?.system?.disableInternalRetries).toBe(true)
  expect(staff?.cache).toBeUndefined()
})

test.each(['\n', '\\n'])('a certificate stands in for the secret, also with its lines joined by %j', async (line) => {
  const pem = (await aCertificate()).replaceAll('\n', line)
  const { auth } = msalConfiguration('customer', tenantId, settings({ CUSTOMER_CLIENT_CERTIFICATE: pem }))
  expect(auth).not.toHaveProperty('clientSecret')
  expect(auth.clientCertificate?.thumbprintSha256).toMatch(/^[0-9A-F]{64}$/)
  expect(auth.clientCertificate?.privateKey).toMatch(/^-----BEGIN PRIVATE KEY-----\n[^-]+-----END PRIVATE KEY-----$/)
})

test('the page at Microsoft is asked for no refresh token', async () => {
  const redirectUri = 'http://127.0.0.1:3000/auth/callback'
  const url = await microsoftClient('customer', tenantId).getAuthCodeUrl({ scopes: ['User.Read'], redirectUri })
  expect(new URL(url).searchParams.get('scope')).toContain('offline_access')
  const scope = new URL(withoutRefreshToken(url)).searchParams.get('scope')
  expect(scope?.split(' ')).toEqual(['User.Read', 'openid', 'profile'])
})

test('a refresh token that comes all the same goes no further, and is not asked for at the token endpoint', async () => {
  let asked = ''
  const host = createServer(async (request, response) => {
    for await (const chunk of request) asked += chunk
    const body = { access_token: 'access', refresh_token: 'refresh', scope: 'User.Read' }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(host.address() as AddressInfo).port}/token`
  const { body } = await msalNetwork.sendPostRequestAsync(url, { body: 'scope=User.Read%20offline_access&code=a%2Bb' })
  host.close()
  expect(body).toEqual({ access_token: 'access', scope: 'User.Read' })
  expect(asked).toBe('scope=User.Read&code=a%2Bb')
})

/** PEM of a certificate and its private key, as the setting wants them. */
async function aCertificate(): Promise<string> {
  for (const name of ['getMetadata', 'getOwnMetadata', 'defineMetadata']) {
    if (!(name in Reflect)) Object.defineProperty(Reflect, name, { value: () => undefined, configurable: true })
  }
  const { X509CertificateGenerator } = await import('@peculiar/x509') // asks for the above, and uses none of it
  const publicExponent = Uint8Array.of(1, 0, 1)
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({ name: 'CN=portal', keys })
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64')
  const lines = key.match(/.{1,64}/g)?.join('\n')
  return `${certificate.toString('pem')}\n-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`
}
