import { expect, test } from 'vitest'
import { isTested, proofOf, secretProofOf } from './proof'

const nothing = { provenAt: null, provenHow: null, refusedAt: null, refusedNumber: null, untestedWhy: null }
const [early, late] = [new Date('2026-11-28T14:00:00Z'), new Date('2026-11-28T15:00:00Z')]

test('a secret that nobody used is not known to work, and neither is one that was tried in vain', () => {
  expect(proofOf(nothing)).toEqual({ is: 'unknown', why: 'untried' })
  for (const why of ['early', 'unanswered', 'unreadable'] as const)
    expect(proofOf({ ...nothing, untestedWhy: why })).toEqual({ is: 'unknown', why })
})

test('of proof and refusal the later one counts', () => {
  const proven = { ...nothing, provenAt: early, provenHow: 'roles' }
  expect(proofOf(proven)).toEqual({ is: 'yes', seenAt: early, how: 'roles' })
  expect(proofOf({ ...proven, refusedAt: late, refusedNumber: 7000112 })).toEqual({
    is: 'no',
    seenAt: late,
    number: 7000112,
  })
  expect(proofOf({ ...proven, provenAt: late, refusedAt: early, refusedNumber: 53003 })).toMatchObject({ is: 'yes' })
})

test('a refusal outlasts a later try that told nothing', () => {
  const refused = { ...nothing, refusedAt: early, refusedNumber: 53003, untestedWhy: 'unanswered' }
  expect(proofOf(refused)).toEqual({ is: 'no', seenAt: early, number: 53003 })
})

test('where users are to be read a token alone is not the whole test', () => {
  const by = (how: 'token' | 'roles' | 'sync') => ({ is: 'yes', seenAt: early, how }) as const
  expect(isTested(by('token'), { userSync: false })).toBe(true)
  expect(isTested(by('token'), { userSync: true })).toBe(false)
  for (const how of ['roles', 'sync'] as const) expect(isTested(by(how), { userSync: true })).toBe(true)
  expect(isTested({ is: 'no', seenAt: early, number: 53003 }, { userSync: false })).toBe(false)
  expect(isTested({ is: 'unknown', why: 'early' }, { userSync: false })).toBe(false)
})

test('what counts is the newest secret in use, and roles are seen by whichever credential showed them', () => {
  const secret = { ...nothing, kind: 'secret', state: 'live', provenAt: early, provenHow: 'token' } as const
  const certificate = { ...secret, kind: 'certificate', provenAt: late, provenHow: 'sync' } as const
  expect(secretProofOf([])).toEqual({ is: 'unknown', why: 'untried' })
  expect(secretProofOf([secret])).toMatchObject({ is: 'yes', how: 'token' })
  expect(secretProofOf([secret, certificate])).toEqual({ is: 'yes', seenAt: early, how: 'sync' })
  expect(secretProofOf([secret, { ...certificate, state: 'removed' }])).toMatchObject({ how: 'token' })
  expect(secretProofOf([{ ...secret, provenHow: 'roles' }, { ...secret, ...nothing }, certificate])).toEqual({
    is: 'unknown',
    why: 'untried',
  })
})
