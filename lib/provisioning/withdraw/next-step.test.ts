import { expect, test } from 'vitest'
import { type Known, nextStep } from './next-step'

const scopes = ['openid', 'profile', 'Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All']
const ours = { id: 'ours', scopes: ['Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All'] }
const theirs = { ...ours, id: 'theirs' }
const answered = { removal: 'answered', removedIds: ['ours'] } as const
const signIn = { id: 'sign-in', scopes: ['openid', 'profile', 'User.Read'] }
const seenAt = new Date('2026-11-28T12:00:00Z')
const yes = { do: 'end', withdrawn: { is: 'yes', seenAt }, isFinal: true }

const known = (facts: Partial<Known>): Known => ({
  held: null,
  seenAt,
  removal: 'not begun',
  removedIds: [],
  isDoubted: false,
  mayBeGone: false,
  absences: 0,
  isRefused: false,
  ...facts,
})

test.each([
  ['what nobody has looked at is looked at', {}, { do: 'look' }],
  ['what the token speaks of is removed', { held: [ours, signIn] }, { do: 'remove', grants: [ours, signIn] }],
  ['a look that does not show it is a replica that lags', { held: [], absences: 9 }, { do: 'look' }],
  ['an answered removal and a look that shows none is a yes', { held: [], removal: 'answered', absences: 1 }, yes],
  ['what a sign-in leaves changes nothing', { held: [signIn], removal: 'answered', absences: 1 }, yes],
  ['an answered removal that nobody has looked at since is no yes', { removal: 'answered' }, { do: 'look' }],
  ['a removal whose answer was lost is believed', { held: [], removal: 'begun', absences: 3 }, yes],
  ['… but not at the second look', { held: [], removal: 'begun', absences: 2 }, { do: 'look' }],
  ['what another run removed is believed at the third look', { held: [], mayBeGone: true, absences: 3 }, yes],
  ['what was removed and is shown all the same is waited for', { ...answered, held: [ours] }, { do: 'look' }],
  ['what came since is removed too', { ...answered, held: [ours, theirs] }, { do: 'remove', grants: [theirs] }],
] as const)('%s', (_, facts, step) => {
  expect(nextStep(known(facts as Partial<Known>), scopes, false)).toEqual(step)
})

test.each([
  ['shown', { held: [ours], removal: 'begun' }, { is: 'no', seenAt }],
  [
    'shown, though Microsoft said that it was removed,',
    { ...answered, held: [ours] },
    { is: 'unknown', why: 'lagging' },
  ],
  [
    'shown, and perhaps removed by a request whose answer was lost,',
    { held: [ours], removal: 'begun', isDoubted: true },
    { is: 'unknown', why: 'lagging' },
  ],
  ['not shown, and not known to be removed', { held: [] }, { is: 'unknown', why: 'lagging' }],
  ['not answered', { removal: 'answered' }, { is: 'unknown', why: 'unanswered' }],
] as const)('when patience is over, what is %s is said so, and may be tried again', (_, facts, withdrawn) => {
  expect(nextStep(known(facts as Partial<Known>), scopes, true)).toEqual({ do: 'end', withdrawn, isFinal: false })
})

test('what is shown at the very last is removed all the same', () => {
  expect(nextStep(known({ held: [ours] }), scopes, true)).toEqual({ do: 'remove', grants: [ours] })
})

test('whoever may not do it any more is not asked again', () => {
  const refused = nextStep(known({ isRefused: true }), scopes, false)
  expect(refused).toEqual({ do: 'end', withdrawn: { is: 'unknown', why: 'no_token' }, isFinal: true })
  const shown = nextStep(known({ isRefused: true, held: [ours] }), scopes, false)
  expect(shown).toEqual({ do: 'end', withdrawn: { is: 'no', seenAt }, isFinal: true })
})

test('a sign-in’s own scope that a token speaks of need not be shown', () => {
  const spoken = [...scopes, 'User.Read']
  expect(nextStep(known({ held: [ours] }), spoken, false)).toEqual({ do: 'remove', grants: [ours] })
})
