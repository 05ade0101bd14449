import type { Organization } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { graphAppId } from '../world/applications/permissions'
import { aDirectory } from './testing/a-directory'

function jwt(claims: object): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`
}

test('an error has Graph’s envelope, and the client’s request id comes back', async () => {
  const { send } = aDirectory()
  const id = '6f0c2c53-6d0a-4a39-9a52-6c3c0c0a1b11'
  const answer = await send('GET', '/applications/none', undefined, { headers: { 'client-request-id': id } })
  expect(answer.status).toBe(404)
  expect(answer.body.error.code).toBe('Request_ResourceNotFound')
  expect(answer.body.error.innerError.date).toBe('2026-11-22T10:00:00')
  expect(answer.body.error.innerError['client-request-id']).toBe(id)
  expect(answer.headers.get('client-request-id')).toBe(id)
  expect(answer.headers.get('request-id')).toBe(answer.body.error.innerError['request-id'])
  expect(answer.headers.get('odata-version')).toBe('4.0')
  expect(answer.headers.get('date')).toBe('Sun, 22 Nov 2026 10:00:00 GMT')
})

test.each([
  ['none', null, 'Access token is empty.'],
  ['expired', jwt({ exp: 1, aud: graphAppId }), 'Lifetime validation failed, the token is expired.'],
  ['for another resource', jwt({ exp: 9e9, aud: 'api://other' }), 'Access token validation failure. Invalid audience.'],
  ['forged', jwt({ exp: 9e9, aud: graphAppId }), 'Access token validation failure. Invalid signature.'],
  ['not a token', 'x', 'IDX14100: JWT is not well formed, there are no dots (.).'],
])('a token that is %s is refused with 401 and says why', async (_, token, message) => {
  const answer = await aDirectory().send('GET', '/me', undefined, { token })
  expect(answer.status).toBe(401)
  expect(answer.body.error).toMatchObject({ code: 'InvalidAuthenticationToken', message })
  expect(answer.headers.get('www-authenticate')).toContain('authorization_uri=')
})

test('a path that is not there is 400, a method that is not there 405', async () => {
  const { send } = aDirectory()
  expect(await send('GET', '/application')).toMatchObject({
    status: 400,
    body: { error: { code: 'BadRequest', message: "Resource not found for the segment 'application'." } },
  })
  expect((await send('GET', '/applications/x/onwers')).body.error.message).toContain("'onwers'")
  expect(await send('DELETE', '/organization')).toMatchObject({
    status: 405,
    body: { error: { message: 'Specified HTTP method is not allowed for the request target.' } },
  })
})

test('a missing scope and a missing role look alike', async () => {
  const { send } = aDirectory({ policy: { usersMayCreateApps: false } })
  const noScope = await send('POST', '/applications', { displayName: 'x' }, { as: { scp: 'User.Read' } })
  const noRole = await send('POST', '/applications', { displayName: 'x' })
  for (const answer of [noScope, noRole]) {
    expect(answer.status).toBe(403)
    expect(answer.body.error).toMatchObject({
      code: 'Authorization_RequestDenied',
      message: 'Insufficient privileges to complete the operation.',
    })
  }
})

test('an application by itself has no me', async () => {
  const app = { idtyp: 'app' as const, oid: 'principal', scp: undefined, roles: ['User.Read.All'] }
  const { send } = aDirectory()
  expect(await send('GET', '/me', undefined, { as: app })).toMatchObject({ status: 400 })
  expect(await send('GET', '/users', undefined, { as: app })).toMatchObject({ status: 200 })
})

test('the world is told of every change and of nothing else', async () => {
  const { send, writes } = aDirectory()
  await send('GET', '/me')
  await send('POST', '/applications', {})
  expect(writes()).toBe(0)
  await send('POST', '/applications', { displayName: 'x' })
  expect(writes()).toBe(1)
})

test('the organization may stand in the path, as itself or by its id', async () => {
  const { send, tenant } = aDirectory()
  for (const place of ['myorganization', tenant.id]) {
    const { body } = await send<Organization>('GET', `/${place}/organization/${tenant.id}`)
    expect(body.displayName).toBe('Contoso')
  }
})

test('an alternate key may be written without parentheses', async () => {
  const { send, graphId } = aDirectory()
  expect((await send('GET', `/servicePrincipals/appId=${graphAppId}`)).body).toMatchObject({ id: graphId })
})
