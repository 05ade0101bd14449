import { createHash } from 'node:crypto'
import type { Application, KeyCredential, PasswordCredential } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { isSecret } from '../../world/applications/secret'
import { truth } from '../../world/table'
import { roles } from '../../world/tenant/roles'
import { aCertificate } from '../testing/a-certificate'
import { aDirectory, type Directory } from '../testing/a-directory'

const administrator = { as: { wids: [roles.cloudApplicationAdministrator] } }

async function made({ send }: Directory, more: object = {}) {
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Spencer', ...more }, administrator)
  return { id: body.id ?? '', appId: body.appId ?? '', passwordCredentials: body.passwordCredentials ?? [] }
}

test('a secret is shown once, then only its first three characters', async () => {
  const directory = aDirectory()
  const { id, appId } = await made(directory)
  const asked = { passwordCredential: { displayName: 'Spencer 2026-11', endDateTime: '2028-11-22T00:00:00Z' } }
  const { status, body } = await directory.send<PasswordCredential>(
    'POST',
    `/applications(appId='${appId}')/addPassword`,
    asked,
    administrator,
  )
  expect(status).toBe(200)
  expect(body).toMatchObject({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.passwordCredential',
    displayName: 'Spencer 2026-11',
    endDateTime: '2028-11-22T00:00:00Z',
    startDateTime: '2026-11-22T10:00:00.1234181Z',
    hint: body.secretText?.slice(0, 3),
  })
  expect(body.secretText).toHaveLength(40)
  expect(body.secretText).toContain('~')
  const later = await directory.send<Application>('GET', `/applications/${id}`)
  expect(later.body.passwordCredentials).toMatchObject([{ keyId: body.keyId, hint: body.hint, secretText: null }])
  const stored = truth(directory.tenant.applications, id)
  expect(JSON.stringify(stored)).not.toContain(body.secretText)
  expect(stored?.secrets.some((each) => isSecret(each, body.secretText ?? ''))).toBe(true)
})

test('without an end a secret lives two calendar years, and works only after the lag', async () => {
  const directory = aDirectory({ lagMs: 5_000 })
  const { id } = await made(directory)
  directory.clock.now += 5_000
  const { body } = await directory.send<PasswordCredential>(
    'POST',
    `/applications/${id}/addPassword`,
    {},
    administrator,
  )
  expect(body.endDateTime).toBe('2028-11-22T10:00:05.1234181Z')
  expect(truth(directory.tenant.applications, id)?.secrets[0]?.usableAt).toBe(directory.clock.now + 5_000)
})

test('a removed secret is gone, and cannot be removed again', async () => {
  const directory = aDirectory()
  const { id, passwordCredentials } = await made(directory, { passwordCredentials: [{ displayName: 'first' }] })
  expect(passwordCredentials[0]?.secretText).toHaveLength(40)
  const removal = { keyId: passwordCredentials[0]?.keyId }
  const remove = () => directory.send('POST', `/applications/${id}/removePassword`, removal, administrator)
  expect((await remove()).status).toBe(204)
  expect(truth(directory.tenant.applications, id)).toMatchObject({ secrets: [], entity: { passwordCredentials: [] } })
  expect(await remove()).toMatchObject({
    status: 400,
    body: { error: { code: 'Request_BadRequest', message: 'No credentials found to be removed.' } },
  })
})

test('secrets cannot be changed with PATCH', async () => {
  const directory = aDirectory()
  const { id } = await made(directory)
  const path = `/applications/${id}`
  expect((await directory.send('PATCH', path, { passwordCredentials: [] }, administrator)).status).toBe(400)
})

test.each([
  ['secrets at all', { secretsForbidden: true }, 'CredentialTypeNotAllowedAsPerAppPolicy'],
  ['secrets of more than ninety days', { secretMaxDays: 90 }, 'CredentialInvalidLifetimeAsPerAppPolicy'],
])('a tenant that forbids %s says so', async (_, policy, code) => {
  const directory = aDirectory({ policy })
  const { id } = await made(directory)
  const add = (endDateTime: string) =>
    directory.send('POST', `/applications/${id}/addPassword`, { passwordCredential: { endDateTime } }, administrator)
  expect(await add('2028-11-22T00:00:00Z')).toMatchObject({ status: 400, body: { error: { code } } })
  expect((await add('2027-02-20T10:00:00Z')).status).toBe('secretMaxDays' in policy ? 200 : 400)
})

const certificate = await aCertificate('2026-11-01T00:00:00Z', '2027-11-01T00:00:00Z')
const another = await aCertificate('2026-11-01T00:00:00Z', '2027-11-01T00:00:00Z', 'CN=next')
const expired = await aCertificate('2025-11-01T00:00:00Z', '2026-11-01T00:00:00Z')
const entry = (key: string, more: object = {}) => ({ type: 'AsymmetricX509Cert', usage: 'Verify', key, ...more })

async function keysOf({ send }: Directory, id: string): Promise<KeyCredential[]> {
  const { body } = await send<Application>('GET', `/applications/${id}?$select=keyCredentials`)
  return body.keyCredentials ?? []
}

test('a certificate brings its own dates, name and thumbprint', async () => {
  const directory = aDirectory()
  const { id } = await made(directory, { keyCredentials: [entry(certificate)] })
  const thumbprint = createHash('sha1').update(Buffer.from(certificate, 'base64')).digest('hex').toUpperCase()
  expect(await keysOf(directory, id)).toMatchObject([
    {
      customKeyIdentifier: thumbprint,
      displayName: 'CN=acme-production',
      startDateTime: '2026-11-01T00:00:00Z',
      endDateTime: '2027-11-01T00:00:00Z',
      key: certificate,
    },
  ])
  const { body } = await directory.send<Application>('GET', `/applications/${id}`)
  expect(body.keyCredentials).toMatchObject([{ customKeyIdentifier: thumbprint, key: null }])
})

test('keys sent back without material stay, keys left out go', async () => {
  const directory = aDirectory()
  const { id } = await made(directory, { keyCredentials: [entry(certificate)] })
  const [old] = await keysOf(directory, id)
  const patch = (keyCredentials: object[]) =>
    directory.send('PATCH', `/applications/${id}`, { keyCredentials }, administrator)
  expect((await patch([{ ...old, key: null }, entry(another)])).status).toBe(204)
  expect((await keysOf(directory, id)).map(({ key }) => key)).toEqual([certificate, another])
  expect(await patch([entry(another, { keyId: old?.keyId })])).toMatchObject({
    status: 400,
    body: { error: { message: `Update to existing credential with KeyId '${old?.keyId}' is not allowed.` } },
  })
  expect((await patch([entry(another)])).status).toBe(204)
  expect((await keysOf(directory, id)).map(({ key }) => key)).toEqual([another])
})

test('dates are in universal time, however that is written', async () => {
  const { send } = aDirectory()
  const make = (endDateTime: string) => {
    const keyCredentials = [entry(certificate, { startDateTime: '2026-11-02T00:00:00+00:00', endDateTime })]
    return send<Application>('POST', '/applications', { displayName: 'x', keyCredentials }, administrator)
  }
  const made = await make('2027-10-01T00:00:00+00:00')
  expect(made.body.keyCredentials).toMatchObject([
    { startDateTime: '2026-11-02T00:00:00Z', endDateTime: '2027-10-01T00:00:00Z' },
  ])
  expect((await make('2027-10-01T00:00:00+02:00')).body.error.code).toBe('KeyCredentialsInvalidEndDate')
})

test('an expired entry spoils the whole change, whether it is new or was sent back', async () => {
  const directory = aDirectory()
  const refusal = { status: 400, body: { error: { code: 'KeyCredentialsInvalidEndDate' } } }
  const { id } = await made(directory, { keyCredentials: [entry(certificate)] })
  const patch = (keyCredentials: object[]) =>
    directory.send('PATCH', `/applications/${id}`, { keyCredentials }, administrator)
  expect(await patch([entry(expired)])).toMatchObject(refusal)
  expect(await patch([entry(another, { endDateTime: '2030-01-01T00:00:00Z' })])).toMatchObject(refusal)
  const [old] = await keysOf(directory, id)
  directory.clock.now = Date.parse('2027-12-01T00:00:00Z')
  expect(await patch([{ ...old, key: null }])).toMatchObject(refusal)
  expect((await patch([])).status).toBe(204)
})

test.each([
  ['PEM', Buffer.from('-----BEGIN CERTIFICATE-----').toString('base64')],
  ['rubbish', Buffer.from([0x30, 1, 2]).toString('base64')],
])('%s is no certificate', async (_, key) => {
  const { send } = aDirectory()
  const answer = await send('POST', '/applications', { displayName: 'x', keyCredentials: [entry(key)] }, administrator)
  expect(answer.status).toBe(400)
})

test('a tenant that caps certificates refuses longer ones', async () => {
  const { send } = aDirectory({ policy: { certificateMaxDays: 180 } })
  const body = { displayName: 'x', keyCredentials: [entry(certificate)] }
  expect(await send('POST', '/applications', body, administrator)).toMatchObject({
    status: 400,
    body: { error: { code: 'CredentialInvalidLifetimeAsPerAppPolicy' } },
  })
})
