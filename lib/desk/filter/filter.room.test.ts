import { randomUUID } from 'node:crypto'
import { afterAll, expect, test, vi } from 'vitest'
import { aConnection, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { listedConnections } from '@/e2e/fixtures/rows/lists'
import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import { setNextExpiry } from '@/lib/connections/record'
import { recordAttempt, recordLive, recordReplacing } from '@/lib/credentials/attempt'
import { asWorker } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { settleAttention } from '../attention/rows/settle'
import { countConnections, listConnections } from '../connections'
import { ConnectionFilter } from '../model'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const now = new Date('2026-11-23T12:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const viewer = await aStaffMember('Viewer')

async function listed(asked: Record<string, string>) {
  const { rows } = await listConnections(viewer, ConnectionFilter.parse(asked), now)
  return rows.map(({ id }) => id)
}

async function aCredential(connectionId: string, kind: CredentialKind, endsInDays: number): Promise<string> {
  const attemptName = randomUUID()
  return asWorker(async (tx) => {
    await recordAttempt(tx, { connectionId, runId: randomUUID(), kind, attemptName })
    const id = await recordLive(tx, attemptName, { keyId: randomUUID(), startsAt: now, endsAt: inDays(endsInDays) })
    return id ?? ''
  })
}

const endsOf = (id: string) =>
  db().connection.findUnique({ where: { id }, select: { secretEndsAt: true, certificateEndsAt: true } })

test('with a kind of credential its own end is meant, and by that it is listed', async () => {
  const [early, late, none] = [await aConnection(), await aConnection(), await aConnection()]
  await aCredential(early.connectionId, 'secret', 300)
  await aCredential(early.connectionId, 'certificate', 9)
  await aCredential(late.connectionId, 'secret', 8)
  await aCredential(late.connectionId, 'certificate', 20)
  await aCredential(none.connectionId, 'secret', 7)
  expect(await listed({ credential: 'certificate', expires: '45' })).toEqual([early.connectionId, late.connectionId])
  expect(await listed({ credential: 'certificate', expires: '19' })).toEqual([early.connectionId])
  expect(await listed({ credential: 'secret', sort: 'ends' })).toEqual([
    none.connectionId,
    late.connectionId,
    early.connectionId,
  ])
  expect(await listed({ credential: 'certificate' })).toEqual([late.connectionId, early.connectionId])
  expect(await listed({ expires: '2026-12-01..2026-12-01' })).toEqual([late.connectionId])
  expect(await listed({ expires: '2026-12-03..2026-12-31', credential: 'certificate' })).toEqual([late.connectionId])
  const filter = ConnectionFilter.parse({ credential: 'certificate', expires: '45' })
  expect(await countConnections(viewer, filter, now)).toEqual({ count: 2, isMore: false })
})

test('the ends of each kind follow what is in use, also of two that change at once', async () => {
  const { connectionId } = await aConnection()
  const { certificate } = await db().$transaction(async (tx) => {
    const times = { startsAt: now, endsAt: inDays(90) }
    await tx.credential.create({
      data: { connectionId, kind: 'secret', state: 'live', attemptName: randomUUID(), ...times },
    })
    const certificate = aCredential(connectionId, 'certificate', 60)
    await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 10_000 })
    return { certificate }
  })
  await certificate
  expect(await endsOf(connectionId)).toEqual({ secretEndsAt: inDays(90), certificateEndsAt: inDays(60) })
  const newer = await aCredential(connectionId, 'secret', 700)
  expect(await endsOf(connectionId)).toMatchObject({ secretEndsAt: inDays(90) })
  await asWorker((tx) => recordReplacing(tx, newer))
  expect(await endsOf(connectionId)).toMatchObject({ secretEndsAt: inDays(700) })
  await db().credential.deleteMany({ where: { connectionId } })
  expect(await endsOf(connectionId)).toEqual({ secretEndsAt: null, certificateEndsAt: null })
})

/** How many statements wait for a row that somebody else holds. */
async function waiting(): Promise<number> {
  const [row] = await db().$queryRaw<[{ count: number }]>`
    select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`
  return row.count
}

test('what a list says of an end counts until the app is registered here, and not while the connection has ended', async () => {
  const { ids } = await listedConnections(await aStaffMember(), 1, now, 33)
  const [id = ''] = ids
  const onThatDay = () => listed({ credential: 'secret', expires: '2026-12-26..2026-12-26' })
  expect(await onThatDay()).toEqual([id])
  await db().connection.update({ where: { id }, data: { stage: 'ended' } })
  expect(await onThatDay()).toEqual([])
  await db().connection.update({ where: { id }, data: { stage: 'invited' } })
  expect(await onThatDay()).toEqual([id])
  await db().connection.update({ where: { id }, data: { registeredAt: now } })
  await asWorker((tx) => setNextExpiry(tx, id, null))
  expect(await endsOf(id)).toEqual({ secretEndsAt: null, certificateEndsAt: null })
})

test('by a reason are found all that have it, whether or not it is their worst, and no others any more', async () => {
  const { connectionId: id } = await aConnection({ userSync: '' })
  await db().connection.update({ where: { id }, data: { drift: ['redirect'] } })
  await db().contact.updateMany({ where: { customer: { connections: { some: { id } } } }, data: { bouncedAt: now } })
  expect(await listed({ reason: 'drifted' })).toEqual([id])
  expect(await listed({ reason: 'nobody_reachable', turn: 'spencer' })).toEqual([id])
  expect(await listed({ reason: 'nobody_reachable', turn: 'customer' })).toEqual([])
  await db().connection.update({ where: { id }, data: { drift: [], createdAt: inDays(-3) } })
  expect(await listed({ reason: 'drifted' })).toEqual([])
  const [kept] = await db().connectionReason.findMany({ where: { connectionId: id, kind: 'nobody_reachable' } })
  expect(kept?.createdAt).toEqual(inDays(-3))
})

test('a version that knows nothing of it keeps the kinds by writing the reasons', async () => {
  const { connectionId } = await aConnection({ userSync: '' })
  await listed({})
  const reasons = ['not_stored', 'not_collected', 'not_stored'].map((kind) => ({ kind, since: now.toISOString() }))
  await db().attention.update({ where: { connectionId }, data: { turn: 'spencer', reasons } })
  expect(await listed({ reason: 'not_stored' })).toEqual([connectionId])
  expect(await listed({ reason: 'not_collected' })).toEqual([connectionId])
})

test('whose turn it is, through all its pages, newest first', async () => {
  const made: string[] = []
  for (let index = 0; index < 53; index++) made.push((await aConnection({ userSync: 'on' })).connectionId)
  await settleAttention(new AbortController().signal, now)
  const filter = { turn: 'spencer', reason: 'certificate_missing' }
  for (const asked of [filter, { turn: 'spencer' }, { reason: 'certificate_missing' }]) {
    const first = await listConnections(viewer, ConnectionFilter.parse(asked), now)
    const rest = await listConnections(viewer, ConnectionFilter.parse({ ...asked, after: first.next ?? '' }), now)
    const times = [...first.rows, ...rest.rows].map(({ createdAt }) => createdAt.getTime())
    expect(times).toEqual(times.toSorted((one, other) => other - one))
    const ids = [...first.rows, ...rest.rows].map(({ id }) => id)
    expect(made.filter((id) => ids.includes(id))).toHaveLength(53)
    expect(new Set(ids).size).toBe(ids.length)
  }
})
