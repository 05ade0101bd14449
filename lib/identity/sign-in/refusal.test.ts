import { expect, test } from 'vitest'
import { aadstsNumber, refusalOf } from './refusal'

test.each([
  [{ error: 'access_denied', subcode: 'cancel', number: 65004 }, 'declined'],
  [{ error: 'access_denied', number: 65004 }, 'declined'],
  [{ error: 'access_denied' }, 'declined'],
  [{ error: 'access_denied', number: 90094 }, 'needs_admin'],
  [{ error: 'consent_required' }, 'needs_admin'],
  [{ error: 'access_denied', number: 50105 }, 'no_role'],
  [{ error: 'invalid_request', number: 50020 }, 'wrong_tenant'],
  [{ error: 'interaction_required', number: 50076 }, 'blocked'],
  [{ error: 'interaction_required', number: 53003 }, 'blocked'],
  [{ error: 'invalid_grant', number: 54005 }, 'replayed'],
  [{ error: 'invalid_client', number: 7000215 }, 'unknown'],
  [{ error: 'toString' }, 'unknown'],
  [{ error: '' }, 'unknown'],
] as const)('%j is %s', (answer, why) => {
  expect(refusalOf(answer)).toBe(why)
})

test('only a number at the head of a description counts: the rest may be anybody’s text', () => {
  expect(aadstsNumber('AADSTS65004: User declined to consent.')).toBe(65004)
  expect(aadstsNumber('See AADSTS65004')).toBeNull()
  expect(aadstsNumber(undefined)).toBeNull()
})
