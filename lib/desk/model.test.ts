import { describe, expect, test } from 'vitest'
import { ConnectionFilter, daysLeft, hindranceOf, isExpiring, isUnproven, writePlace } from './model'
import { sayEntry } from './timeline'

const now = new Date('2026-11-23T12:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000)

describe('what is derived', () => {
  test('days left are whole days, and negative once it is over', () => {
    expect([10, 0.5, 0, -0.1].map((days) => daysLeft(inDays(days), now))).toEqual([10, 0, 0, -1])
  })

  test('a connection is expiring in its last sixty days and after', () => {
    expect([61, 60, 59.9, 1, -5].map((days) => isExpiring(inDays(days), now))).toEqual([false, false, true, true, true])
    expect(isExpiring(null, now)).toBe(false)
  })

  test('connected is only what is switched on and was seen to work, with its permissions where it reads users', () => {
    const yes = (how: 'token' | 'roles') => ({ is: 'yes', seenAt: now, how }) as const
    const ids = { applicationId: 'app', applicationObjectId: 'object' }
    const of = (userSync: boolean, switches: string[] = []) => ({ userSync, switches, grantedAt: now, ...ids })
    expect(hindranceOf({ ...of(true), grantedAt: null }, { is: 'unknown', why: 'untried' })).toBeNull()
    expect(hindranceOf(of(false), yes('token'))).toBeNull()
    expect(hindranceOf(of(true), yes('token'))).toBe('untested')
    expect(hindranceOf(of(true), yes('roles'))).toBeNull()
    expect(hindranceOf(of(true), { is: 'no', seenAt: now, number: 53003 })).toBe('untested')
    expect(hindranceOf(of(true), { is: 'unknown', why: 'unanswered' })).toBe('untested')
    expect(hindranceOf(of(true, ['isDisabled']), yes('roles'))).toBe('off')
    expect(hindranceOf(of(true, ['appRoleAssignmentRequired']), yes('roles'))).toBeNull()
  })

  test('B27: an app that a person made and nobody looked at is never connected, whatever was tested of it', () => {
    const given = { userSync: true, switches: [], applicationId: 'app', applicationObjectId: null }
    for (const grantedAt of [null, now]) {
      expect(hindranceOf({ ...given, grantedAt }, { is: 'yes', seenAt: now, how: 'roles' })).toBe('unseen')
      expect(hindranceOf({ ...given, grantedAt }, { is: 'unknown', why: 'untried' })).toBe('untested')
    }
  })

  test('unproven is something in use that nobody saw working', () => {
    expect(isUnproven([])).toBe(false)
    expect(isUnproven([{ provenAt: now }])).toBe(false)
    expect(isUnproven([{ provenAt: now }, { provenAt: null }])).toBe(true)
  })
})

describe('a query string', () => {
  test('is read', () => {
    const place = { at: now, id: '0190f3a0-0000-7000-8000-000000000001' }
    expect(
      ConnectionFilter.parse({ search: ' contoso ', stage: 'connected', expires: '30', after: writePlace(place) }),
    ).toMatchObject({ search: 'contoso', stage: 'connected', expires: '30', after: place })
    const asked = { reason: 'not_stored', credential: 'certificate', expires: '2026-12-07..2026-12-13' }
    expect(ConnectionFilter.parse(asked)).toMatchObject(asked)
  })

  test('that makes no sense is as if it were not there', () => {
    const nonsense = {
      search: '  ',
      stage: 'gone',
      environment: ['x', 'production'],
      expires: '-1',
      reason: 'boredom',
      credential: 'password',
      after: "'; drop",
      more: 'x',
    }
    expect(Object.values(ConnectionFilter.parse(nonsense)).filter((value) => value !== undefined)).toEqual([])
    expect(
      ConnectionFilter.parse({ after: '2026-99-99T99:99:99.999Z~0190f3a0-0000-7000-8000-000000000001' }).after,
    ).toBeUndefined()
    expect(
      ConnectionFilter.parse({ after: `${now.toISOString()}~------------------------------------` }).after,
    ).toBeUndefined()
  })
})

describe('the timeline', () => {
  test('says what happened in words', () => {
    expect(sayEntry({ action: 'invitation.created', data: { intent: 'grant', contacts: 1 } })).toBe(
      'Invitation to grant permissions for 1 contact',
    )
    expect(sayEntry({ action: 'sign-in.refused', data: { why: 'wrong_tenant' } })).toBe('Sign-in refused: wrong tenant')
    expect(sayEntry({ action: 'sign-in.refused', data: { why: 'refused', code: 'AADSTS500571' } })).toBe(
      'Sign-in refused: This account is a guest in the tenant, and that guest is disabled. (AADSTS500571)',
    )
  })

  test('C16: says of a certificate that was odd that it was taken although it was, and why', () => {
    const data = { nameSays: 'staging', alsoOf: '0190f3a0-0000-7000-8000-000000000001', because: 'one sync for both' }
    expect(sayEntry({ action: 'certificate.given', data })).toBe(
      'Certificate given although its name says staging and another connection has it (one sync for both)',
    )
    expect(sayEntry({ action: 'certificate.given', data: {} })).toBe('Certificate given')
  })

  test('says something of an action nobody thought of, and survives data that is not there', () => {
    expect(sayEntry({ action: 'consent.withdrawn', data: {} })).toBe('Consent withdrawn')
    expect(sayEntry({ action: 'constructor', data: {} })).toBe('Constructor')
    expect(sayEntry({ action: 'sign-in.refused', data: {} })).toBe('Sign-in refused: no reason given')
  })
})
