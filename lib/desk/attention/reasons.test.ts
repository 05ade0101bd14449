import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Attempt } from '@/lib/credentials/attempt'
import type { HandoffView } from '@/lib/handoff/find'
import type { CredentialState, HandoffState, RunState } from '@/prisma/generated/client'
import type { Facts } from './facts'
import { isBroken, type Reason, type ReasonKind, reasonKinds } from './reason'
import { reasonsOf } from './reasons'

const now = new Date('2026-11-29T10:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

const contact = { id: 'c', name: 'An', email: 'an@contoso.com', language: 'nl', bouncedAt: null, leftAt: null } as const

/** Connected a month ago, and nothing to do. */
const calm: Facts = {
  endedAt: null,
  createdAt: inDays(-40),
  registeredAt: inDays(-30),
  grantedAt: inDays(-30),
  observedAt: inDays(-30),
  switchesSeenAt: inDays(-30),
  userSync: false,
  certificate: null,
  contacts: [contact],
  drift: [],
  hindrance: null,
  handoff: null,
  invitations: [],
  credentials: [],
  lastRun: { state: 'done', reason: null, createdAt: inDays(-30), finishedAt: inDays(-30) },
  waiting: [],
}

const aSecret: Attempt = {
  ...{ id: 's', runId: null, kind: 'secret', state: 'live', attemptName: 'Spencer', keyId: null, hint: null },
  ...{ thumbprintSha1: null, thumbprintSha256: null, startsAt: null, endsAt: inDays(700), isEndAssumed: false },
  ...{ givenById: null, createdAt: inDays(-30), provenAt: inDays(-30), provenHow: 'token', triedAt: null },
  ...{ refusedAt: null, refusedNumber: null, untestedWhy: null, replacedAt: null, distrustedAt: null },
  ...{ removedAt: null, reportedAt: null, failedAt: null, failedCode: null },
}

const aHandoff: HandoffView = {
  ...{ id: 'h', credentialId: 's', state: 'linked', createdAt: inDays(-1), heldUntil: inDays(2), linkedAt: inDays(-1) },
  ...{ expiresAt: inDays(6), sentTo: 'sam@spencer.example', sentAt: inDays(-1), mailFailedAt: null, claimedAt: null },
  ...{ claimedByName: null, claimedFrom: null, storedAt: null, burntAt: null, unreadableAt: null },
}

const anInvitation = {
  ...{ id: 'i', intent: 'connect', createdAt: inDays(-4), expiresAt: inDays(26), revokedAt: null },
  ...{ invitedByName: 'Sofie', state: 'open', links: [] },
} satisfies Facts['invitations'][number]
const over = { ...anInvitation, state: 'expired' } as const

const kindsOf = (differently: Partial<Facts>, at = now) =>
  reasonsOf({ ...calm, ...differently }, at).map(({ kind }) => kind)

const credential = (differently: Partial<Attempt>) => kindsOf({ credentials: [{ ...aSecret, ...differently }] })
const handoff = (differently: Partial<HandoffView>) => kindsOf({ handoff: { ...aHandoff, ...differently } })

test('a connection in which all is well needs nobody', () => {
  expect(kindsOf({ credentials: [aSecret] })).toEqual([])
})

/** A state that the database comes to know has to say here what it means, or nothing compiles. */
const ofHandoffState: Record<HandoffState, ReasonKind | null> = {
  held: null,
  linked: 'not_collected',
  claimed: 'not_stored',
  stored: null,
  expired: 'handoff_lost',
  superseded: null,
}
const ofRunState: Record<RunState, ReasonKind | null> = {
  awaiting_consent: null,
  queued: null,
  running: null,
  waiting: null,
  needs_person: 'needs_customer',
  done: null,
  stopped: 'run_stopped',
}
const ofCredentialState: Record<CredentialState, ReasonKind | null> = {
  attempted: null,
  live: 'credential_ended',
  replaced: null,
  removed: null,
}

test('every state of a handoff, a run and a credential that has ended has its reason, or needs nobody', () => {
  for (const [state, kind] of Object.entries(ofHandoffState))
    expect(handoff({ state: state as HandoffState }), state).toEqual(kind ? [kind] : [])
  for (const [state, kind] of Object.entries(ofRunState))
    expect(
      kindsOf({ lastRun: { state: state as RunState, reason: 'quota', createdAt: now, finishedAt: null } }),
      state,
    ).toEqual(kind ? [kind] : [])
  for (const [state, kind] of Object.entries(ofCredentialState))
    expect(credential({ state: state as CredentialState, endsAt: inDays(-1) }), state).toEqual(kind ? [kind] : [])
})

test.each<[string, ReasonKind[], string[]]>([
  ['a secret that ends within two months', ['ends_soon'], credential({ endsAt: inDays(20) })],
  ['one that Microsoft refuses', ['secret_refused'], credential({ refusedAt: now, refusedNumber: 7000215 })],
  [
    'a new one that Microsoft refuses beside the old',
    ['new_secret_refused'],
    kindsOf({
      credentials: [
        { ...aSecret, id: 'o', createdAt: inDays(-90) },
        { ...aSecret, refusedAt: now, refusedNumber: 7 },
      ],
    }),
  ],
  ['a certificate that the sync cannot use', ['sync_failing'], credential({ kind: 'certificate', failedAt: now })],
  ['a sync that fell silent', ['sync_silent'], credential({ reportedAt: inDays(-8) })],
  ['one that somebody else opened', ['distrusted'], credential({ distrustedAt: now })],
  ['an old one with a year left', ['replaced_remains'], credential({ state: 'replaced', endsAt: inDays(300) })],
  ['an old one that ends by itself', [], credential({ state: 'replaced', endsAt: inDays(60) })],
  ['a link that no server took', ['handoff_not_mailed'], handoff({ state: 'held', sentTo: null, mailFailedAt: now })],
  ['a link on its way', [], handoff({ state: 'linked', sentTo: null, sentAt: null })],
  ['an opened one that was ended by hand', ['handoff_burnt'], handoff({ state: 'expired', claimedAt: now })],
  ['a secret that does not open', ['handoff_unreadable'], handoff({ unreadableAt: now })],
  ['an app that was switched off', ['switched_off'], kindsOf({ hindrance: 'off' })],
  ['what was never seen to work', ['untested'], kindsOf({ hindrance: 'untested' })],
  ['an app that nobody looked at', ['unseen'], kindsOf({ hindrance: 'unseen' })],
  ['a certificate that is still to be given', ['certificate_missing'], kindsOf({ userSync: true })],
  ['a certificate that waits for a second person', ['second_person'], kindsOf({ waiting: [{ askedAt: now }] })],
  ['a tenant that is not as agreed', ['drifted'], kindsOf({ drift: ['redirect'] })],
  ['contacts who all left', ['nobody_reachable'], kindsOf({ contacts: [{ ...contact, leftAt: now }] })],
  ['one address that is gone', ['contact_bounced'], kindsOf({ contacts: [contact, { ...contact, bouncedAt: now }] })],
  [
    'a run that waits for a colleague',
    ['needs_colleague'],
    kindsOf({ lastRun: { state: 'needs_person', reason: 'colleague', createdAt: now, finishedAt: null } }),
  ],
  [
    'a run whose certificate the tenant does not take',
    ['certificate_refused'],
    kindsOf({
      lastRun: { state: 'needs_person', reason: 'policy_certificate_refused', createdAt: now, finishedAt: null },
    }),
  ],
  [
    'a run that made way for another',
    [],
    kindsOf({ lastRun: { state: 'stopped', reason: 'superseded', createdAt: now, finishedAt: now } }),
  ],
  ['an invitation of four days', ['not_opened'], kindsOf({ registeredAt: null, invitations: [anInvitation] })],
  ['one that is over', ['invitation_ended'], kindsOf({ registeredAt: null, invitations: [over] })],
  ['a connection that has ended, whatever else', [], kindsOf({ endedAt: now, drift: ['redirect'], contacts: [] })],
])('%s: %j', (_, expected, found) => {
  expect(found).toEqual(expected)
})

test('a link that ended before its time, its mail having come back, is over since then', () => {
  const handoff: HandoffView = { ...aHandoff, state: 'expired', mailFailedAt: inDays(-1) }
  expect(reasonsOf({ ...calm, handoff }, now)).toMatchObject([{ kind: 'handoff_lost', since: inDays(-1) }])
})

test('half of the reasons come by the clock alone', () => {
  const facts = { ...calm, credentials: [aSecret], handoff: aHandoff, registeredAt: null, invitations: [anInvitation] }
  const at = (days: number) => reasonsOf(facts, inDays(days)).map(({ kind }) => kind)
  expect(at(-2)).toEqual(['not_collected'])
  expect(at(0)).toEqual(['not_collected', 'not_opened'])
  expect(at(650)).toEqual(['not_collected', 'ends_soon', 'not_opened'])
  expect(at(701)).toEqual(['credential_ended', 'not_collected', 'not_opened'])
})

test('of two secrets the older is in use until the younger is stored, and only what ended is broken', () => {
  const older = { ...aSecret, id: 'o', endsAt: inDays(-1), createdAt: inDays(-700) }
  const both = reasonsOf({ ...calm, credentials: [older, aSecret], handoff: aHandoff }, now)
  expect(both.map(({ kind }) => kind)).toEqual(['credential_ended', 'not_collected'])
  expect(both.map(isBroken)).toEqual([true, false])
  const soon = [{ ...older, endsAt: inDays(10) }, aSecret]
  expect(kindsOf({ credentials: soon }), 'renewed in time').toEqual([])
})

test('whatever is known, the worst reason comes first and none comes from the future', () => {
  const aDate = fc.option(fc.integer({ min: -800, max: 800 }).map(inDays), { nil: null })
  const aPast = fc.option(fc.integer({ min: -800, max: 0 }).map(inDays), { nil: null })
  const some = fc.record({
    credentials: fc.array(
      fc.record({ kind: fc.constantFrom('secret', 'certificate'), endsAt: aDate, failedAt: aPast, reportedAt: aPast }),
      { maxLength: 4 },
    ),
    drift: fc.array(fc.constant('redirect'), { maxLength: 1 }),
    hindrance: fc.constantFrom('off', 'untested', 'unseen', null),
    userSync: fc.boolean(),
  })
  fc.assert(
    fc.property(some, ({ credentials, ...facts }) => {
      const known = credentials.map((one) => ({ ...aSecret, ...one }) as Attempt)
      const reasons = reasonsOf({ ...calm, ...facts, credentials: known }, now)
      const places = reasons.map(({ kind }: Reason) => reasonKinds.indexOf(kind))
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      for (const { since } of reasons) expect(since.getTime()).toBeLessThanOrEqual(now.getTime())
    }),
  )
})
