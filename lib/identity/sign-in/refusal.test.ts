import { expect, test } from 'vitest'
import { loginNumbers } from '@/lib/refusals/login'
import { microsoftErrorIn } from './microsoft-error'
import { refusalOf } from './refusal'

test.each([
  [{ error: 'access_denied', subcode: 'cancel', number: 65004 }, 'declined'],
  [{ error: 'access_denied', number: 65004 }, 'declined'],
  [{ error: 'access_denied' }, 'declined'],
  [{ error: 'access_denied', number: 90094 }, 'needs_admin'],
  [{ error: 'consent_required' }, 'needs_admin'],
  [{ error: 'consent_required', number: 99999 }, 'needs_admin'],
  [{ error: 'access_denied', number: 50105 }, 'refused'],
  [{ error: 'invalid_request', number: 50020 }, 'wrong_tenant'],
  [{ error: 'interaction_required' }, 'blocked'],
  [{ error: 'interaction_required', number: 50076 }, 'refused'],
  [{ error: 'interaction_required', number: 53003 }, 'refused'],
  [{ error: 'invalid_grant', number: 54005 }, 'replayed'],
  [{ error: 'invalid_grant', number: 70008 }, 'expired'],
  [{ error: 'invalid_client', number: 7000215 }, 'refused'],
  [{ error: 'server_error', number: 99999 }, 'refused'],
  [{ error: 'toString' }, 'unknown'],
  [{ error: '' }, 'unknown'],
] as const)('%j is %s', (answer, why) => {
  expect(refusalOf(answer)).toBe(why)
})

test('access_denied is a person’s own choice with no number but that of declining', () => {
  const chosen = [...loginNumbers, 99999].filter(
    (number) => refusalOf({ error: 'access_denied', number }) === 'declined',
  )
  expect(chosen).toEqual([65004])
})

test('only a number at the head of a description counts: the rest may be anybody’s text', () => {
  expect(microsoftErrorIn('AADSTS65004: User declined to consent.')).toEqual({
    number: 65004,
    correlationId: null,
    at: null,
  })
  expect(microsoftErrorIn('See AADSTS65004')).toBeNull()
  expect(microsoftErrorIn(undefined)).toBeNull()
})

test('Microsoft’s own id and moment are taken where they are such, in either of its spellings', () => {
  const id = 'DDE60C16-7a64-4b7e-9c11-0f2f6f0c8b11'
  const said = `Trace ID: 4a18d3cd\r\nCorrelation ID: ${id}\r\nTimestamp: 2026-11-28 09:00:01Z`
  const found = { number: 53003, correlationId: id.toLowerCase(), at: new Date('2026-11-28T09:00:01Z') }
  expect(microsoftErrorIn(`AADSTS53003: Access has been blocked. ${said}`)).toEqual(found)
  const byLibrary = `Error(s): 53003 - Timestamp: 2026-11-28 09:00:01Z - Description: … - Correlation ID: ${id} - Trace ID: …`
  expect(microsoftErrorIn(byLibrary, 53003)).toEqual(found)
  const made = 'AADSTS53003: Correlation ID: <b>call me</b> Timestamp: 2026-99-99 09:00:01Z'
  expect(microsoftErrorIn(made)).toEqual({ number: 53003, correlationId: null, at: null })
})
