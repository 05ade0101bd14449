import type {
  Application,
  PasswordCredential,
  SelfSignedCertificate,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types'
import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { isSecret } from '../../world/applications/secret'
import { roles } from '../../world/tenant/roles'
import { aCertificate, aCertificateWithKey } from '../testing/a-certificate'
import { aDirectory } from '../testing/a-directory'

const administrator = { as: { wids: [roles.applicationAdministrator] } }
const entry = (key: string) => ({ type: 'AsymmetricX509Cert', usage: 'Verify', key })

async function aPrincipal(more: object = {}) {
  const directory = aDirectory()
  const { send } = directory
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Spencer' }, administrator)
  const made = await send<ServicePrincipal>('POST', '/servicePrincipals', { appId: body.appId, ...more }, administrator)
  const path = `/servicePrincipals/${made.body.id}`
  const read = async () => (await send<ServicePrincipal>('GET', path)).body
  return { ...directory, id: made.body.id ?? '', path, read }
}

test('a service principal has secrets of its own, shown once', async () => {
  const { send, path, read, tenant, id } = await aPrincipal()
  const asked = { passwordCredential: { displayName: 'one' } }
  const { status, body } = await send<PasswordCredential>('POST', `${path}/addPassword`, asked, administrator)
  expect(status).toBe(200)
  expect(body.secretText).toHaveLength(40)
  expect((await read()).passwordCredentials).toMatchObject([{ keyId: body.keyId, hint: body.hint, secretText: null }])
  const known = () => tenant.servicePrincipalSecrets[id]?.some((each) => isSecret(each, body.secretText ?? ''))
  expect(known()).toBe(true)
  const removal = { keyId: body.keyId }
  expect((await send('POST', `${path}/removePassword`, removal, administrator)).status).toBe(204)
  expect(known()).toBe(false)
  expect((await send('PATCH', path, { passwordCredentials: [] }, administrator)).status).toBe(400)
})

test('a service principal rolls its certificates with a proof of its own', async () => {
  const held = await aCertificateWithKey('2026-11-01T00:00:00Z', '2027-11-01T00:00:00Z')
  const next = await aCertificate('2026-11-01T00:00:00Z', '2027-11-01T00:00:00Z', 'CN=next')
  const { send, path, read, id, clock } = await aPrincipal({ keyCredentials: [entry(held.certificate)] })
  const now = clock.now / 1000
  const proof = await new SignJWT({ nbf: now, exp: now + 600, aud: '00000002-0000-0000-c000-000000000000', iss: id })
    .setProtectedHeader({ alg: 'RS256' })
    .sign(held.privateKey)
  const added = { keyCredential: entry(next), proof }
  expect((await send('POST', `${path}/addKey`, added, administrator)).status).toBe(200)
  const [old] = (await read()).keyCredentials ?? []
  expect((await send('POST', `${path}/removeKey`, { keyId: old?.keyId, proof }, administrator)).status).toBe(204)
  expect((await read()).keyCredentials).toMatchObject([{ displayName: 'CN=next', key: null }])
  expect((await send('PATCH', path, { keyCredentials: [] }, administrator)).status).toBe(204)
  expect((await read()).keyCredentials).toEqual([])
})

test('a signing certificate is made there, and stands for two keys and a password', async () => {
  const { send, path, read } = await aPrincipal()
  const asked = { displayName: 'CN=spencer', endDateTime: '2027-01-25T00:00:00Z' }
  const add = (body: object) =>
    send<SelfSignedCertificate>('POST', `${path}/addTokenSigningCertificate`, body, administrator)
  const { status, body } = await add(asked)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.selfSignedCertificate',
    ...asked,
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
    thumbprint: expect.stringMatching(/^[0-9A-F]{40}$/),
  })
  const { keyCredentials, passwordCredentials } = await read()
  expect(keyCredentials).toMatchObject([{ usage: 'Verify' }, { usage: 'Sign', type: 'X509CertAndPassword' }])
  expect(passwordCredentials).toMatchObject([{ keyId: keyCredentials?.[1]?.keyId }])
  expect((await add({ displayName: 'spencer' })).status).toBe(400)
  expect((await add({})).body.endDateTime).toBe('2029-11-22T10:00:00Z')
})
