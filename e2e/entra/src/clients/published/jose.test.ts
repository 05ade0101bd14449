import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import { createRemoteJWKSet, customFetch, jwtVerify, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { selfSigned } from '../../login/testing/certificates'
import { post } from '../../login/testing/code-flow'
import { registerClient } from './client-application'

/** Assertions and keys without any client around them. */

const login = 'https://login.microsoftonline.com'
const pair = await selfSigned()
const der = new X509Certificate(pair.certificate).raw
const x5t = createHash('sha1').update(der).digest('base64url')

type Change = {
  header?: { alg?: string; [name: string]: unknown }
  claims?: Record<string, unknown>
  key?: string
  authority?: string
}

async function scene() {
  const box = await createBox()
  const { tenantId, clientId } = await registerClient(box, [pair.certificate])
  const ask = async ({ header = {}, claims = {}, key = pair.privateKey, authority = tenantId }: Change = {}) => {
    const seconds = Math.floor(Date.now() / 1000)
    const usual = { aud: `${login}/${tenantId}/oauth2/v2.0/token`, iss: clientId, sub: clientId, exp: seconds + 600 }
    const assertion = await new SignJWT({ ...usual, jti: crypto.randomUUID(), ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', x5t, ...header })
      .sign(createPrivateKey(key))
    const { status, answer } = await post(box, `${authority}/oauth2/v2.0/token`, {
      grant_type: 'client_credentials',
      client_id: clientId,
      scope: 'https://graph.microsoft.com/.default',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    })
    const numbers = Array.isArray(answer.error_codes) ? answer.error_codes : []
    return { status, answer, outcome: [status, ...numbers] }
  }
  return { box, tenantId, ask }
}

test('an app-only token verifies against the keys of its issuer', async () => {
  const { box, tenantId, ask } = await scene()
  const { answer } = await ask()
  const keys = createRemoteJWKSet(new URL(`${login}/${tenantId}/discovery/keys`), { [customFetch]: box.fetch })
  const { payload, protectedHeader } = await jwtVerify(String(answer.access_token), keys, {
    issuer: `https://sts.windows.net/${tenantId}/`,
    audience: 'https://graph.microsoft.com',
  })
  expect(protectedHeader.x5t).toBe(protectedHeader.kid)
  expect(payload).toMatchObject({ appidacr: '2', idtyp: 'app', sub: payload.oid })
})

test('every form of assertion that Entra takes is taken', async () => {
  const { tenantId, ask } = await scene()
  const thumbprint = Buffer.from(pair.thumbprintSha256, 'hex').toString('base64url')
  const taken = [200]
  expect((await ask({ header: { alg: 'PS256', x5t: undefined, 'x5t#S256': thumbprint } })).outcome).toEqual(taken)
  expect((await ask({ header: { x5t: `${x5t}=` } })).outcome).toEqual(taken)
  expect((await ask({ header: { x5c: [der.toString('base64')] } })).outcome).toEqual(taken)
  for (const audience of [
    `${login}/${tenantId}/oauth2/token`,
    `${login}/contoso.com/oauth2/v2.0/token`,
    `${login}/${tenantId}/v2.0`,
    `https://sts.windows.net/${tenantId}/`,
    `https://login.windows.net/${tenantId}/oauth2/token`,
    `${login}/common/oauth2/v2.0/token`,
  ]) {
    expect((await ask({ claims: { aud: audience } })).outcome).toEqual(taken)
  }
})

test('an assertion for elsewhere, out of time, of a stranger, or signed otherwise is refused by its own number', async () => {
  const { ask } = await scene()
  const seconds = Math.floor(Date.now() / 1000)
  expect((await ask({ claims: { aud: 'https://evil.example/token' } })).outcome).toEqual([401, 700023])
  expect((await ask({ claims: { aud: `${login}/fabrikam.com/oauth2/v2.0/token` } })).outcome).toEqual([401, 700023])
  const late = await ask({ claims: { exp: seconds - 3600 } })
  expect(late.outcome).toEqual([401, 700024])
  expect(late.answer.error_description).toMatch(/assertion valid from unknown, expiry time of assertion 20/)
  expect((await ask({ claims: { nbf: seconds + 3600, exp: seconds + 7200 } })).outcome).toEqual([401, 700024])
  expect((await ask({ claims: { iss: 'somebody-else' } })).outcome).toEqual([401, 700021])
  expect((await ask({ key: (await selfSigned()).privateKey })).outcome).toEqual([401, 700027])
  const stranger = await ask({ header: { x5t: 'AAAA' } })
  expect(stranger.answer.error_description).toContain("Thumbprint of key used by client: '000000'")
})
