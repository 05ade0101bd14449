import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aConnection, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import { recordAttempt, recordLive } from '@/lib/credentials/attempt'
import { asWorker } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { countConnections } from '../connections'
import { addUpCounts } from '../counts/add-up'
import { ConnectionFilter } from '../model'
import { writeRange } from './asked'
import { expiryTimeline } from './expiry-timeline'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const now = new Date('2026-11-25T12:00:00Z')
const viewer = await aStaffMember('Viewer')
const timeline = (asked: Record<string, string>) => expiryTimeline(viewer, ConnectionFilter.parse(asked), now)

async function ends(connectionId: string, kind: CredentialKind, day: string) {
  const attemptName = randomUUID()
  await asWorker(async (tx) => {
    await recordAttempt(tx, { connectionId, runId: randomUUID(), kind, attemptName })
    await recordLive(tx, attemptName, { keyId: randomUUID(), startsAt: now, endsAt: new Date(day) })
  })
}

beforeAll(async () => {
  for (let index = 0; index < 4; index++) {
    const { connectionId } = await aConnection()
    await ends(connectionId, 'secret', '2027-03-10T10:00:00Z')
    // Half past midnight in Brussels, the day before in Greenwich: a Sunday there, and Monday here.
    await ends(connectionId, 'certificate', index % 2 ? '2026-12-13T23:30:00Z' : '2027-01-20T10:00:00Z')
    if (index === 0) await db().connection.update({ where: { id: connectionId }, data: { language: 'de' } })
  }
})

const seen = (found: Awaited<ReturnType<typeof timeline>>) =>
  found?.bars.flatMap(({ from, counts }) =>
    counts.filter(({ count }) => count > 0).map(({ kind, count }) => `${from} ${kind} ${count}`),
  )

test('of a list by its ends every end is in its month, before and after the changes are added up', async () => {
  const months = ['2026-12-01 certificate 2', '2027-01-01 certificate 2', '2027-03-01 secret 4']
  expect(seen(await timeline({ sort: 'ends' }))).toEqual(months)
  await addUpCounts()
  expect(seen(await timeline({ sort: 'ends' }))).toEqual(months)
})

test('of what is filtered further the same is counted from rows, the day being that of Brussels', async () => {
  const asked = { expires: '90', environment: 'production' }
  expect(seen(await timeline(asked))).toEqual(['2026-12-14 certificate 2', '2027-01-18 certificate 2'])
  expect(seen(await timeline({ expires: '90' }))).toEqual(['2026-12-14 certificate 2', '2027-01-18 certificate 2'])
  expect(seen(await timeline({ sort: 'ends', language: 'de' }))).toEqual([
    '2027-01-01 certificate 1',
    '2027-03-01 secret 1',
  ])
  expect(seen(await timeline({ sort: 'ends', credential: 'secret' }))).toEqual(['2027-03-01 secret 4'])
})

test('each bar counts as many as the list has that it leads to', async () => {
  const { bars = [] } = (await timeline({ sort: 'ends' })) ?? {}
  expect(bars.flatMap(({ counts }) => counts).length).toBeGreaterThan(3)
  for (const { counts, ...span } of bars)
    for (const { kind, count } of counts) {
      const filter = ConnectionFilter.parse({ credential: kind, expires: writeRange(span) })
      expect((await countConnections(viewer, filter, now)).count).toBe(count)
    }
})

test('a list in another order has none, nor has one in which nothing ends', async () => {
  expect(await timeline({ environment: 'production' })).toBeNull()
  expect(await timeline({ expires: 'ended' })).toBeNull()
  expect(await timeline({ expires: '2026-12-14..2026-12-14' })).toBeNull()
})
