import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aHandoff, anInvitation, aSecret, calm, inDays, now } from '@/e2e/fixtures/states/attention-facts'
import type { Facts } from './facts'
import { worstFirst } from './reason'
import { nextChangeOf, reasonsOf } from './reasons'

test('half of the reasons come by the clock alone', () => {
  const facts = { ...calm, credentials: [aSecret], handoff: aHandoff, registeredAt: null, invitations: [anInvitation] }
  const at = (days: number) => reasonsOf(facts, inDays(days)).map(({ kind }) => kind)
  expect(at(-2)).toEqual(['not_collected'])
  expect(at(0)).toEqual(['not_collected', 'not_opened'])
  expect(at(6)).toEqual(['handoff_lost', 'not_opened'])
  expect(at(26)).toEqual(['handoff_lost', 'invitation_ended'])
  expect(at(650)).toEqual(['handoff_lost', 'invitation_ended', 'ends_soon'])
  expect(at(701)).toEqual(['credential_ended', 'handoff_lost', 'invitation_ended'])
})

test('what the customer was asked for rests for fifteen working days, and is staff’s again two weeks before an end', () => {
  const renewal = {
    ...anInvitation,
    intent: 'renew',
    renews: ['secret'],
    createdAt: now,
    expiresAt: inDays(400),
  } as const
  const ending = { ...calm, credentials: [{ ...aSecret, endsAt: inDays(50) }], invitations: [renewal] }
  const at = (days: number) => reasonsOf(ending, inDays(days))[0]
  expect(at(0)).toMatchObject({ kind: 'ends_soon', askedAt: now, restsUntil: inDays(21) })
  expect(at(21)).not.toHaveProperty('restsUntil')
  const near = { ...ending, credentials: [{ ...aSecret, endsAt: inDays(20) }] }
  expect(reasonsOf(near, now)).toMatchObject([{ restsUntil: inDays(6) }])
  const asked = (differently: object) => reasonsOf({ ...ending, invitations: [{ ...renewal, ...differently }] }, now)[0]
  expect(asked({ createdAt: inDays(-12) }), 'shortly before').toMatchObject({
    askedAt: inDays(-12),
    restsUntil: inDays(9),
  })
  for (const gone of [{ isUsed: true }, { revokedAt: now }, { expiresAt: now }, { renews: ['certificate'] }])
    expect(asked(gone)).not.toHaveProperty('askedAt')
})

test('while Spencer has stopped no link runs out', () => {
  const stoppedAt = inDays(1)
  const links = { handoff: aHandoff, registeredAt: null, invitations: [anInvitation] }
  const kinds = reasonsOf({ ...calm, ...links, stoppedAt }, inDays(40)).map(({ kind }) => kind)
  expect(kinds).toEqual(['not_collected', 'not_opened'])
  expect(nextChangeOf({ ...calm, ...links, credentials: [], stoppedAt }, inDays(40))).toBeNull()
})

const aDate = fc.integer({ min: -800, max: 800 }).map(inDays)
const aPast = fc.option(fc.integer({ min: -800, max: 0 }).map(inDays), { nil: null })
const perhaps = fc.option(aDate, { nil: null })

/** Whatever may stand in the rows of one connection. */
const someFacts: fc.Arbitrary<Facts> = fc
  .record({
    credentials: fc.array(
      fc.record({
        kind: fc.constantFrom('secret' as const, 'certificate' as const),
        state: fc.constantFrom('live' as const, 'replaced' as const),
        endsAt: perhaps,
        createdAt: fc.integer({ min: -800, max: 0 }).map(inDays),
        provenAt: aPast,
        failedAt: aPast,
        reportedAt: aPast,
      }),
      { maxLength: 4 },
    ),
    handoff: fc.option(
      fc.record({
        state: fc.constantFrom('held' as const, 'linked' as const, 'claimed' as const),
        createdAt: fc.constant(inDays(-800)),
        heldUntil: aDate,
        expiresAt: perhaps,
        claimedAt: aPast,
        sentTo: fc.constantFrom('sam@spencer.example', null),
        mailFailedAt: aPast,
      }),
      { nil: null },
    ),
    invitations: fc.array(
      fc.record({
        intent: fc.constantFrom('connect' as const, 'renew' as const, 'repair' as const),
        createdAt: fc.integer({ min: -800, max: 0 }).map(inDays),
        expiresAt: aDate,
        openedAt: aPast,
        isUsed: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    asked: fc.array(fc.record({ askedAt: fc.constant(inDays(-800)), expiresAt: aDate }), { maxLength: 2 }),
    registeredAt: aPast,
    drift: fc.array(fc.constant('redirect'), { maxLength: 1 }),
    switches: fc.array(fc.constant('accountEnabled'), { maxLength: 1 }),
    userSync: fc.boolean(),
    listed: fc.option(fc.record({ seenAt: aPast, secretEndsAt: perhaps, certificateEndsAt: perhaps }), { nil: null }),
  })
  .map(({ credentials, handoff, invitations, ...facts }) => ({
    ...calm,
    ...facts,
    credentials: credentials.map((one, index) => ({ ...aSecret, ...one, id: String(index) })),
    handoff: handoff && { ...aHandoff, ...handoff },
    invitations: invitations.map((one) => ({ ...anInvitation, renews: ['secret'], ...one })),
  }))

test('whatever is known, the worst reason comes first and none comes from the future', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const reasons = reasonsOf(facts, now)
      expect(reasons).toEqual(worstFirst(reasons.toReversed()))
      for (const { since } of reasons) expect(since.getTime()).toBeLessThanOrEqual(now.getTime())
    }),
  )
})

test('until the moment that is told nothing changes by the clock, and at that moment something does', () => {
  fc.assert(
    fc.property(someFacts, fc.integer({ min: 1, max: 800 * 86_400_000 }), (facts, later) => {
      const before = reasonsOf(facts, now)
      const next = nextChangeOf(facts, now)
      const at = new Date(Math.min(now.getTime() + later, next ? next.getTime() - 1 : Number.MAX_SAFE_INTEGER))
      expect(reasonsOf(facts, at)).toEqual(before)
      if (next) expect(reasonsOf(facts, next)).not.toEqual(before)
    }),
    { numRuns: 1000 },
  )
})
