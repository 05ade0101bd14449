import type { Application } from '@microsoft/microsoft-graph-types'
import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aCertificate, aCertificateWithKey } from '../testing/a-certificate'
import { aDirectory, type Directory } from '../testing/a-directory'

const administrator = { as: { wids: [roles.cloudApplicationAdministrator] } }
const entry = (key: string) => ({ type: 'AsymmetricX509Cert', usage: 'Verify', key })
const held = await aCertificateWithKey('2026-11-01T00:00:00Z', '2027-11-01T00:00:00Z')
const foreign = await aCertificateWithKey('2026-11-01T00:00:00Z', '2027-11-01T00:00:00Z')
const next = await aCertificate('2026-11-01T00:00:00Z', '2027-11-01T00:00:00Z', 'CN=next')

async function made({ send }: Directory): Promise<string> {
  const body = { displayName: 'Spencer', keyCredentials: [entry(held.certificate)] }
  return (await send<Application>('POST', '/applications', body, administrator)).body.id ?? ''
}

function proof({ clock }: Directory, issuer: string, key = held.privateKey): Promise<string> {
  const now = clock.now / 1000
  return new SignJWT({ nbf: now, exp: now + 600 })
    .setProtectedHeader({ alg: 'RS256' })
    .setAudience('00000002-0000-0000-c000-000000000000')
    .setIssuer(issuer)
    .sign(key)
}

test('a certificate is added and removed by who proves to hold another', async () => {
  const directory = aDirectory()
  const id = await made(directory)
  const post = (action: string, body: object) =>
    directory.send<{ keyId: string }>('POST', `/applications/${id}/${action}`, body, administrator)
  const added = await post('addKey', { keyCredential: entry(next), proof: await proof(directory, id) })
  expect(added).toMatchObject({
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.keyCredential',
      displayName: 'CN=next',
      key: null,
    },
  })
  const removal = async () => post('removeKey', { keyId: added.body.keyId, proof: await proof(directory, id) })
  expect((await removal()).status).toBe(204)
  expect((await removal()).body.error.message).toBe('No credentials found to be removed.')
  const { body } = await directory.send<Application>('GET', `/applications/${id}`)
  expect(body.keyCredentials).toHaveLength(1)
})

test.each([
  ['a foreign key', (directory: Directory, id: string) => proof(directory, id, foreign.privateKey)],
  ['another object', (directory: Directory) => proof(directory, 'somebody')],
  ['rubbish', async () => 'x.y.z'],
])('%s proves nothing', async (_, proving) => {
  const directory = aDirectory()
  const id = await made(directory)
  const body = { keyCredential: entry(next), proof: await proving(directory, id) }
  const answer = await directory.send('POST', `/applications/${id}/addKey`, body, administrator)
  expect(answer).toMatchObject({ status: 401, body: { error: { code: 'Authentication_MissingOrMalformed' } } })
})

test('without a proof nobody may add or remove a certificate', async () => {
  const directory = aDirectory()
  const id = await made(directory)
  const post = (action: string, body: object) =>
    directory.send('POST', `/applications/${id}/${action}`, body, administrator)
  expect((await post('addKey', { keyCredential: entry(next) })).status).toBe(403)
  expect((await post('removeKey', { keyId: crypto.randomUUID() })).status).toBe(403)
})

test('an expired certificate proves nothing, nor does an old proof', async () => {
  const directory = aDirectory()
  const id = await made(directory)
  const old = await proof(directory, id)
  const add = (with_: string) =>
    directory.send('POST', `/applications/${id}/addKey`, { keyCredential: entry(next), proof: with_ }, administrator)
  directory.clock.now += 60 * 60_000
  expect((await add(old)).status).toBe(401)
  expect((await add(await proof(directory, id))).status).toBe(200)
  directory.clock.now = Date.parse('2027-12-01T00:00:00Z')
  expect((await add(await proof(directory, id))).status).toBe(401)
})
