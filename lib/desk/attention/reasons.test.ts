import { expect, test } from 'vitest'
import { aHandoff, anInvitation, aSecret, calm, contact, inDays, now } from '@/e2e/fixtures/states/attention-facts'
import type { CredentialState, HandoffState, RunState } from '@/prisma/generated/client'
import type { CredentialFacts, Facts, HandoffFacts } from './facts'
import { isBroken, type ReasonKind, turnOf } from './reason'
import { reasonsOf } from './reasons'

const over = { ...anInvitation, createdAt: inDays(-31), expiresAt: inDays(-1) }

const kindsOf = (differently: Partial<Facts>, at = now) =>
  reasonsOf({ ...calm, ...differently }, at).map(({ kind }) => kind)

const credential = (differently: Partial<CredentialFacts>) => kindsOf({ credentials: [{ ...aSecret, ...differently }] })
/** Beside the one in use. */
const another = (differently: Partial<CredentialFacts>) =>
  kindsOf({ credentials: [aSecret, { ...aSecret, id: 'b', ...differently }] })
const certificate = (differently: Partial<CredentialFacts>) => another({ kind: 'certificate', ...differently })
const handoff = (differently: Partial<HandoffFacts>) => kindsOf({ handoff: { ...aHandoff, ...differently } })

/** Of a connection that only stands on Spencer's list, with user sync and nobody invited. */
const byList = (ends: Partial<Facts['listed']>, differently: Partial<Facts> = {}) =>
  kindsOf({
    ...{ registeredAt: null, grantedAt: null, applicationId: null, applicationObjectId: null, userSync: true },
    ...{ credentials: [], lastRun: null, invitations: [] },
    listed: { seenAt: null, secretEndsAt: null, certificateEndsAt: null, ...ends },
    ...differently,
  })

/** Roles are seen too, where users are read. */
const synced = () => kindsOf({ userSync: true, credentials: [{ ...aSecret, provenHow: 'roles' }] })

test('a connection in which all is well needs nobody', () => {
  expect(kindsOf({})).toEqual([])
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
      kindsOf({
        lastRun: { state: state as RunState, reason: 'quota', createdAt: now, finishedAt: null, invitationId: 'i' },
      }),
      state,
    ).toEqual(kind ? [kind] : [])
  for (const [state, kind] of Object.entries(ofCredentialState))
    expect(another({ state: state as CredentialState, endsAt: inDays(-1) }), state).toEqual(kind ? [kind] : [])
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
  ['a certificate that the sync cannot use', ['sync_failing'], certificate({ failedAt: now })],
  ['a sync that fell silent', ['sync_silent'], credential({ reportedAt: inDays(-8) })],
  ['one that somebody else opened', ['distrusted'], credential({ distrustedAt: now })],
  ['an old one with a year left', ['replaced_remains'], another({ state: 'replaced', endsAt: inDays(300) })],
  ['an old one that ends by itself', [], another({ state: 'replaced', endsAt: inDays(60) })],
  ['a link that no server took', ['handoff_not_mailed'], handoff({ state: 'held', sentTo: null, mailFailedAt: now })],
  ['a link on its way', [], handoff({ state: 'linked', sentTo: null, sentAt: null })],
  ['an opened one that was ended by hand', ['handoff_burnt'], handoff({ state: 'expired', claimedAt: now })],
  ['a secret that does not open', ['handoff_unreadable'], handoff({ unreadableAt: now })],
  ['an app that was switched off', ['switched_off'], kindsOf({ switches: ['accountEnabled'] })],
  ['what was never seen to work', ['untested'], credential({ provenAt: null })],
  ['an app that nobody looked at', ['unseen'], kindsOf({ applicationObjectId: null })],
  ['a certificate that is still to be given', ['certificate_missing'], synced()],
  [
    'a certificate that waits for a second person',
    ['second_person'],
    kindsOf({ asked: [{ askedAt: now, expiresAt: inDays(1) }] }),
  ],
  ['a tenant that is not as agreed', ['drifted'], kindsOf({ drift: ['redirect'] })],
  ['contacts who all left', ['nobody_reachable'], kindsOf({ contacts: [{ ...contact, leftAt: now }] })],
  ['one address that is gone', ['contact_bounced'], kindsOf({ contacts: [contact, { ...contact, bouncedAt: now }] })],
  [
    'a run that waits for a colleague',
    ['needs_colleague'],
    kindsOf({
      lastRun: { state: 'needs_person', reason: 'colleague', createdAt: now, finishedAt: null, invitationId: 'i' },
    }),
  ],
  [
    'a run whose certificate the tenant does not take',
    ['certificate_refused'],
    kindsOf({
      lastRun: {
        state: 'needs_person',
        reason: 'policy_certificate_refused',
        createdAt: now,
        finishedAt: null,
        invitationId: 'i',
      },
    }),
  ],
  [
    'a run that made way for another',
    [],
    kindsOf({
      lastRun: { state: 'stopped', reason: 'superseded', createdAt: now, finishedAt: now, invitationId: 'i' },
    }),
  ],
  ['an invitation of four days', ['not_opened'], kindsOf({ registeredAt: null, invitations: [anInvitation] })],
  ['one that is over', ['invitation_ended'], kindsOf({ registeredAt: null, invitations: [over] })],
  ['a list whose end is near', ['listed_ends'], byList({ secretEndsAt: inDays(59), certificateEndsAt: inDays(61) })],
  ['a list whose end is over', ['listed_ends'], byList({ certificateEndsAt: inDays(-9) })],
  ['a list whose ends are far, or not known', [], byList({ secretEndsAt: inDays(61) })],
  [
    'a list, once the app was registered here, also where it is undone since',
    [],
    byList({ secretEndsAt: inDays(5), seenAt: inDays(-9) }, { userSync: false }),
  ],
  [
    'a list whose customer was invited, and Spencer has to give the certificate',
    ['certificate_missing'],
    byList({}, { invitations: [{ ...anInvitation, createdAt: now }], userSync: true }),
  ],
  ['a connection that has ended, whatever else', [], kindsOf({ endedAt: now, drift: ['redirect'], contacts: [] })],
])('%s: %j', (_, expected, found) => {
  expect(found).toEqual(expected)
})

test('a link that ended before its time, its mail having come back, is over since then', () => {
  const handoff: HandoffFacts = { ...aHandoff, state: 'expired', mailFailedAt: inDays(-1) }
  expect(reasonsOf({ ...calm, handoff }, now)).toMatchObject([{ kind: 'handoff_lost', since: inDays(-1) }])
})

test('of two secrets the older is in use until the younger is stored, and only what ended is broken', () => {
  const older = { ...aSecret, id: 'o', endsAt: inDays(-1), createdAt: inDays(-700) }
  const both = reasonsOf({ ...calm, credentials: [older, aSecret], handoff: aHandoff }, now)
  expect(both.map(({ kind }) => kind)).toEqual(['credential_ended', 'not_collected'])
  expect(both.map(isBroken)).toEqual([true, false])
  const soon = [{ ...older, endsAt: inDays(10) }, aSecret]
  expect(kindsOf({ credentials: soon }), 'renewed in time').toEqual([])
})

test('each reason stands with whose turn it is: a broken one stays so whoever was asked, what rests comes last', () => {
  const ended = { ...aSecret, endsAt: inDays(-1) }
  const renewal = { ...anInvitation, intent: 'renew', renews: ['secret'], createdAt: now } as const
  const both = { credentials: [ended], invitations: [renewal], contacts: [contact, { ...contact, bouncedAt: now }] }
  const reasons = reasonsOf({ ...calm, ...both, drift: ['redirect'] }, now)
  expect(reasons.map((reason) => [reason.kind, turnOf(reason)])).toEqual([
    ['credential_ended', 'broken'],
    ['contact_bounced', 'spencer'],
    ['drifted', 'customer'],
  ])
})
