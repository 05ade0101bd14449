import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aConnection, aHeldSecret, aLinkedSecret, aStaffMember } from '@/e2e/fixtures/handoff'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { listedConnections } from '@/e2e/fixtures/rows/lists'
import { asWorker } from '@/lib/db'
import { markStored } from '@/lib/handoff/stored'
import { inviteAgain } from '@/lib/invitations/invite'
import { closeQueue } from '@/lib/queue/queue'
import { readReasons } from './reason-in-row'
import { settleAttention } from './settle'
import { lockDue } from './store'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const day = 86_400_000
const never = new AbortController().signal
const now = new Date()
const inDays = (days: number) => new Date(now.getTime() + days * day)

beforeEach(() => settleAttention(never, now))

async function kindsAt(connectionId: string, at: Date) {
  await settleAttention(never, at)
  const row = await db().attention.findUniqueOrThrow({ where: { connectionId } })
  const [worst, ...others] = readReasons(row.reasons)
  expect([row.since, row.turn === null]).toEqual([worst?.since ?? null, worst === undefined])
  return [worst, ...others].flatMap((reason) => reason?.kind ?? [])
}

test('the clock alone changes the row: a link that nobody opens is lost, and nothing else was written', async () => {
  const { connectionId } = await aLinkedSecret(now)
  const rows = () => db().staleAttention.count()
  expect(await kindsAt(connectionId, now)).toContain('not_collected')
  expect(await rows()).toBe(0)
  expect(await kindsAt(connectionId, inDays(6.9))).toContain('not_collected')
  expect(await kindsAt(connectionId, inDays(7.1))).toContain('handoff_lost')
  expect(await kindsAt(connectionId, inDays(650))).toContain('ends_soon')
  expect(await kindsAt(connectionId, inDays(701))).toContain('credential_ended')
  expect(await rows()).toBe(0)
})

test('of a connection that was invited anew nothing is said of its life before: neither of its handoff nor of its run', async () => {
  const { connectionId, invitationId, staff } = await anInvitation({}, inDays(-50))
  const { handoffId } = await aHeldSecret(connectionId, 'a secret', inDays(-40))
  await db().handoff.update({ where: { id: handoffId }, data: { createdAt: inDays(-40) } })
  const facts = { connectionId, invitationId, intent: 'connect', blueprint: {}, approvedHash: '' } as const
  const times = { createdAt: inDays(-39), finishedAt: inDays(-39) }
  const run = { ...facts, ...times, state: 'stopped', reason: 'quota', startedById: staff.personId } as const
  const { id } = await db().run.create({ data: run })
  expect(await kindsAt(connectionId, now)).toEqual(expect.arrayContaining(['handoff_lost', 'run_stopped']))

  await db().run.update({ where: { id }, data: { state: 'done', reason: null } })
  await db().connection.update({ where: { id: connectionId }, data: { stage: 'ended', endedAt: inDays(-20) } })
  expect(await inviteAgain(staff, connectionId, 'connect', undefined, inDays(-10))).toMatchObject({ status: 'invited' })
  const again = await db().invitation.findFirstOrThrow({ where: { connectionId, id: { not: invitationId } } })
  const link = { tokenHash: Buffer.from(randomUUID()), invitationId: again.id, openedAt: inDays(-9) }
  await db().invitationLink.create({ data: link })
  const said = await kindsAt(connectionId, now)
  expect(said).toContain('not_begun')
  expect(said).not.toContain('handoff_lost')
  await db().run.update({ where: { id }, data: { state: 'stopped', reason: 'quota' } })
  expect(await kindsAt(connectionId, now)).not.toContain('run_stopped')
})

test('a press of staff is in the row at the next look', async () => {
  const { connectionId, handoffId } = await aLinkedSecret(now)
  const staff = await aStaffMember()
  await db().handoff.update({
    where: { id: handoffId },
    data: { state: 'claimed', claimedAt: now, claimedById: staff.personId },
  })
  expect(await kindsAt(connectionId, now)).toContain('not_stored')
  await markStored(staff, handoffId)
  expect(await kindsAt(connectionId, now)).not.toContain('not_stored')
})

/** Whatever a reason follows from, set to another value. */
const watched: [table: string, column: string, value: string][] = [
  ['Connection', '"endedAt"', 'now()'],
  ['Connection', '"userSync"', 'false'],
  ['Connection', 'drift', `'{redirect}'`],
  ['Connection', '"observedAt"', 'now()'],
  ['Connection', 'switches', `'{accountEnabled}'`],
  ['Connection', '"switchesSeenAt"', 'now()'],
  ['Connection', '"registeredAt"', 'now()'],
  ['Connection', '"grantedAt"', 'now()'],
  ['Connection', '"applicationId"', 'gen_random_uuid()'],
  ['Connection', '"applicationObjectId"', 'gen_random_uuid()'],
  ['Credential', 'state', `'replaced'`],
  ['Credential', '"keyId"', 'gen_random_uuid()'],
  ['Credential', '"thumbprintSha1"', `'AA'`],
  ['Credential', '"endsAt"', 'now()'],
  ['Credential', '"provenAt"', 'now()'],
  ['Credential', '"provenHow"', `'token'`],
  ['Credential', '"refusedAt"', 'now()'],
  ['Credential', '"refusedNumber"', '7'],
  ['Credential', '"replacedAt"', 'now()'],
  ['Credential', '"distrustedAt"', 'now()'],
  ['Credential', '"reportedAt"', 'now()'],
  ['Credential', '"failedAt"', 'now()'],
  ['Handoff', 'state', `'stored'`],
  ['Handoff', '"heldUntil"', 'now()'],
  ['Handoff', '"linkedAt"', 'now()'],
  ['Handoff', '"expiresAt"', 'now()'],
  ['Handoff', '"sentTo"', `'x'`],
  ['Handoff', '"sentAt"', 'now()'],
  ['Handoff', '"mailFailedAt"', 'now()'],
  ['Handoff', '"claimedAt"', 'now()'],
  ['Handoff', '"burntAt"', 'now()'],
  ['Handoff', '"unreadableAt"', 'now()'],
  ['Invitation', '"expiresAt"', 'now()'],
  ['Invitation', '"revokedAt"', 'now()'],
  ['Invitation', '"fulfilledAt"', 'now()'],
  ['ListedConnection', '"secretEndsAt"', 'now()'],
  ['ListedConnection', '"certificateEndsAt"', 'now()'],
  ['ListedConnection', '"seenAt"', 'now()'],
]

async function otherFor(table: string, connectionId: string): Promise<string> {
  if (table === 'Invitation') return (await anInvitation()).connectionId
  return table === 'ListedConnection'
    ? ((await listedConnections((await anInvitation()).staff, 1, now)).ids[0] ?? '')
    : connectionId
}

test.each(watched)('a change of %s.%s makes what was worked out stale', async (table, column, value) => {
  const { connectionId } = await aLinkedSecret(now)
  const invited = await otherFor(table, connectionId)
  await settleAttention(never, now)
  const key = table === 'Connection' ? 'id' : '"connectionId"'
  const changed = await db().$executeRawUnsafe(`update "${table}" set ${column} = ${value} where ${key} = '${invited}'`)
  expect(changed).toBeGreaterThan(0)
  expect(await staleOnes()).toContain(invited)
})

test('so does an opened link, a contact that bounced, left or was erased, a certificate, an ask and a run', async () => {
  const { connectionId, invitationId, an, staff } = await anInvitation()
  const becomesStale = async (change: () => Promise<unknown>) => {
    await settleAttention(never, now)
    await change()
    expect(await staleOnes()).toEqual([connectionId])
  }
  await db().invitationLink.create({ data: { tokenHash: Buffer.from(randomUUID()), invitationId, contactId: an } })
  await becomesStale(() => db().invitationLink.updateMany({ where: { invitationId }, data: { openedAt: now } }))
  for (const data of [{ bouncedAt: now }, { leftAt: now }, { erasedAt: now }])
    await becomesStale(() => db().contact.update({ where: { id: an }, data }))
  const own = { connectionId, addedById: staff.personId, der: Buffer.from('x'), subject: 'CN=x' }
  const prints = { thumbprintSha1: 'AA', thumbprintSha256: 'BB', startsAt: now, endsAt: inDays(300) }
  await becomesStale(() => db().certificate.create({ data: { ...own, ...prints } }))
  await becomesStale(() => db().certificate.updateMany({ where: { connectionId }, data: { withdrawnAt: now } }))
  const payload = { payload: Buffer.from('x'), payloadSha256: Buffer.from('x'), act: 'certificate.replacement' }
  const asked = { connectionId, askedById: staff.personId, askedAt: now, expiresAt: inDays(1) }
  await becomesStale(() => db().dualControl.create({ data: { ...asked, ...payload } }))
  await becomesStale(() => db().dualControl.updateMany({ where: { connectionId }, data: { outcome: 'withdrawn' } }))
  const run = {
    connectionId,
    intent: 'connect',
    blueprint: {},
    approvedHash: 'x',
    startedById: staff.personId,
  } as const
  await becomesStale(() => db().run.create({ data: run }))
  for (const data of [{ state: 'stopped' as const }, { reason: 'quota' }, { finishedAt: now }])
    await becomesStale(() => db().run.updateMany({ where: { connectionId }, data }))
})

test('who works one out is passed by, and what changes meanwhile stays to be done', async () => {
  const connectionId = await aConnection()
  await asWorker(async (tx) => {
    expect(await lockDue(tx, now, 100, 'oldest')).toEqual([connectionId])
    expect(await asWorker((other) => lockDue(other, now, 100, 'newest'))).toEqual([])
  })
  expect(await staleOnes()).toEqual([connectionId])
  await settleAttention(never, now)
  expect(await staleOnes()).toEqual([])
})

async function staleOnes(): Promise<string[]> {
  const rows = await db().staleAttention.findMany({ distinct: ['connectionId'] })
  return rows.map(({ connectionId }) => connectionId)
}
