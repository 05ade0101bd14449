import { describe, expect, test } from 'vitest'
import { graphCodes } from '@/lib/refusals/graph'
import { classify } from './classify'
import { faultOf } from './error'

const claims = Buffer.from('{"access_token":{"acrs":{"essential":true,"value":"c1"}}}').toString('base64')
const challenge = { 'www-authenticate': `Bearer realm="", error="insufficient_claims", claims="${claims}"` }

type Said = { code?: string; detail?: string; headers?: Record<string, string>; body?: unknown }

function verdict(status: number, { code, detail, headers = {}, body }: Said = {}, asked = {}) {
  const error = code && {
    code,
    message: 'Said in words that nobody reads.',
    ...(detail && { details: [{ code: detail }] }),
  }
  const answer = { status, headers, requestId: null, body: body ?? (error ? { error } : null) }
  return classify(faultOf(answer), { namesFreshObject: false, credential: null, ...asked })
}

describe('a 403', () => {
  test('that says so is about a role', () => {
    expect(verdict(403, { code: 'Authorization_RequestDenied' })).toEqual({ kind: 'role' })
  })

  test('on what was made a moment ago is a server that does not know it yet', () => {
    const asked = { namesFreshObject: true }
    expect(verdict(403, { code: 'Authorization_RequestDenied' }, asked)).toMatchObject({ for: 'replication' })
  })

  test('with a claims challenge wants another sign-in, whatever its code: the action is protected, the role is enough', () => {
    for (const code of ['Authorization_RequestDenied', 'AccessDenied', undefined])
      expect(verdict(403, { code, headers: challenge })).toEqual({ kind: 'sign_in', claims })
  })

  test('without Graph’s own words comes from something in between, and is looked at again', () => {
    expect(verdict(403, { body: '<html>Blocked by your network</html>' })).toMatchObject({ for: 'unavailable' })
    expect(verdict(403)).toMatchObject({ for: 'unavailable' })
  })

  test.each([
    'AccessDenied',
    'accessDenied',
    'Forbidden',
    'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
    'SomethingOfTomorrow',
  ])('of %s is named, and not told as a role', (code) => {
    expect(verdict(403, { code })).toEqual({ kind: 'stop', code })
  })

  test('of the limit of objects is about that', () => {
    expect(verdict(403, { code: 'Directory_QuotaExceeded' })).toEqual({ kind: 'quota' })
  })
})

test('a proxy’s page is no answer of Graph’s in any status', () => {
  const body = '<!doctype html><title>Access denied</title>'
  for (const status of [400, 403, 404, 405, 407, 451]) expect(verdict(status, { body })).toMatchObject({ kind: 'wait' })
})

test.each(['KeyCredentialsInvalidEndDate', 'KeyCredentialsInvalidValue'])('%s is the certificate’s', (code) => {
  expect(verdict(400, { code }, { credential: 'certificate' })).toEqual({ kind: 'certificate_refused' })
})

test('a lifetime is shortened for a secret, and cannot be for a certificate', () => {
  const code = 'CredentialInvalidLifetimeAsPerAppPolicy'
  expect(verdict(400, { code }, { credential: 'secret' })).toEqual({ kind: 'shorter_lifetime' })
  expect(verdict(400, { code }, { credential: 'certificate' })).toEqual({ kind: 'credential_forbidden' })
})

test('what stands already is looked up, not made again', () => {
  expect(verdict(409, { code: 'Request_MultipleObjectsWithSameKeyValue', detail: 'ObjectConflict' })).toEqual({
    kind: 'already',
  })
})

test.each([
  [400, 'Request_BadRequest', 'NoBackingApplicationObject', 'replication'],
  [404, 'Directory_ObjectNotFound', undefined, 'replication'],
  [404, 'Request_ResourceNotFound', undefined, 'concurrency'],
  [409, 'Directory_ConcurrencyViolation', undefined, 'concurrency'],
  [412, 'SomethingOfTomorrow', undefined, 'concurrency'],
  [423, 'SomethingOfTomorrow', undefined, 'concurrency'],
  [429, 'TooManyRequests', undefined, 'throttled'],
  [503, 'Request_ThrottledTemporarily', undefined, 'unavailable'],
  [500, 'Service_InternalServerError', undefined, 'unavailable'],
])('%i %s is waited for', (status, code, detail, reason) => {
  expect(verdict(status, { code, detail })).toMatchObject({ kind: 'wait', for: reason })
})

test('a refused request whose code nobody knows stops, by its code', () => {
  expect(verdict(400, { code: 'notSupported' })).toEqual({ kind: 'stop', code: 'notSupported' })
  expect(verdict(400, { code: 'toString' })).toEqual({ kind: 'stop', code: 'toString' })
})

test('every code of the catalogue means something, and only a stop shows it', () => {
  for (const code of graphCodes) {
    const found = verdict(400, { code })
    expect(found).toMatchObject({ kind: expect.any(String) })
    if (found.kind === 'stop') expect(found.code).toBe(code)
  }
})
