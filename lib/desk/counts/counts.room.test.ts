import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { aConnection, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aLinkedSecret } from '@/e2e/fixtures/handoff'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { listedConnections } from '@/e2e/fixtures/rows/lists'
import { setStage } from '@/lib/connections/record'
import { asStaff, asWorker } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { settleAttention } from '../attention/rows/settle'
import { countConnections } from '../connections'
import { ConnectionFilter } from '../model'
import { todayOf } from '../today'
import { addUpCounts } from './add-up'
import { keptCounts } from './store'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const now = new Date()
const never = new AbortController().signal
const viewer = await aStaffMember('Viewer')

/** As the rows themselves say it, in the same order. */
const counted = {
  stage: `select "deskStage" as value, count(*)::int as count from "Connection" group by 1`,
  turn: `select turn::text as value, count(*)::int as count from "Attention" where turn is not null group by 1`,
  secret: `select day_in_brussels("secretEndsAt") as value, count(*)::int as count from "Connection" where "secretEndsAt" is not null group by 1`,
  certificate: `select day_in_brussels("certificateEndsAt") as value, count(*)::int as count from "Connection" where "certificateEndsAt" is not null group by 1`,
}

async function expectExact() {
  for (const of of Object.keys(counted) as (keyof typeof counted)[]) {
    const rows = await db().$queryRawUnsafe<{ value: string; count: number }[]>(counted[of])
    const kept = [...(await keptCounts(asStaff(viewer), of))].filter(([, count]) => count !== 0)
    expect(new Map(kept), of).toEqual(new Map(rows.map(({ value, count }) => [value, count])))
  }
}

const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, one) => sum + one, 0)

test('counts are exact while many write and two add up, and once all have', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => aConnection()))
  const before = total(await keptCounts(asStaff(viewer), 'stage'))
  const stages = ['in_progress', 'needs_customer', 'connected', 'needs_colleague'] as const
  let isOver = false
  const writers = made.map(async ({ connectionId }, index) => {
    for (let turn = 0; turn < 25; turn++) {
      const shared = made[turn % 6]?.connectionId ?? connectionId
      await asWorker((tx) => setStage(tx, turn % 2 ? shared : connectionId, stages[(turn + index) % 4] ?? 'connected'))
    }
  })
  const others = [
    addUpCounts,
    addUpCounts,
    async () => expect(total(await keptCounts(asStaff(viewer), 'stage'))).toBe(before),
  ]
  const meanwhile = others.map(async (other) => {
    while (!isOver) await other()
  })
  const over = Promise.all(writers).finally(() => {
    isOver = true
  })
  await Promise.all([over, ...meanwhile])
  await expectExact()
  await addUpCounts()
  expect(await db().deskCountChange.count()).toBe(0)
  await expectExact()
})

test('counts of nothing go, but for those that somebody adds to at that moment', async () => {
  const [one, other] = ['2001-01-01', '2001-01-02'].map((value) => ({ of: 'secret', value, count: 0 }))
  await db().deskCount.createMany({ data: [one, other].flatMap((count) => count ?? []) })
  const left = () => db().deskCount.findMany({ where: { value: { startsWith: '2001-' } } })
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`update "DeskCount" set count = 0 where value = '2001-01-01'`
    await addUpCounts()
    expect(await left()).toEqual([one])
  })
  await addUpCounts()
  expect(await left()).toEqual([])
})

test('what is made, invited, listed, ended or gone is counted where it stands now', async () => {
  const { staff } = await anInvitation()
  const { ids } = await listedConnections(staff, 3, now)
  const [first = '', second = ''] = ids
  const stage = async (value: string) => (await keptCounts(asStaff(viewer), 'stage')).get(value) ?? 0
  expect(await stage('unverified')).toBe(3)
  await db().connection.update({ where: { id: first }, data: { invitedAt: now } })
  await db().invitation.create({ data: { connectionId: second, intent: 'connect', expiresAt: now } })
  expect(await stage('unverified')).toBe(1)
  await db().invitation.deleteMany({ where: { connectionId: second } })
  expect(await stage('unverified')).toBe(2)
  await db().listedConnection.deleteMany({ where: { connectionId: second } })
  expect(await stage('unverified')).toBe(1)
  await aLinkedSecret(now)
  await settleAttention(never, now)
  await expectExact()
  await db().connection.delete({ where: { id: second } })
  await expectExact()
})

test('the list and Today say all there are, and Today leaves out what was silenced', async () => {
  const [one] = [await aConnection({ userSync: 'on' }), await aConnection({ userSync: 'on' })]
  await settleAttention(never, now)
  const waits = async () => (await todayOf(viewer, {}, now)).parts.find(({ turn }) => turn === 'spencer')?.count ?? 0
  const before = await waits()
  const asked = ConnectionFilter.parse({ turn: 'spencer' })
  expect(await countConnections(viewer, asked)).toEqual({ count: before, isMore: false })
  const snoozed = { until: new Date(now.getTime() + 86_400_000), reason: 'x', snoozedById: viewer.personId }
  await db().snooze.create({ data: { connectionId: one.connectionId, ...snoozed } })
  expect(await waits()).toBe(before - 1)
  const all = await db().connection.count()
  expect(await countConnections(viewer, ConnectionFilter.parse({}))).toEqual({ count: all, isMore: false })
})

test('the migrations find the ends and count all that was there before them, whatever is said of it meanwhile', async () => {
  await listedConnections(await aStaffMember(), 2, now)
  const turning = await aConnection()
  await settleAttention(never, now)
  const ends = () =>
    db().connection.findMany({
      select: { id: true, secretEndsAt: true, certificateEndsAt: true },
      orderBy: { id: 'asc' },
    })
  const [before, kinds] = [await ends(), await db().connectionReason.count()]
  await empty()
  for (const turn of ['broken', 'customer'] as const)
    await db().attention.update({ where: { connectionId: turning.connectionId }, data: { turn } })
  expect(await db().deskCountChange.count({ where: { of: 'turn' } })).toBeGreaterThan(2)
  await migrateBy('20261129233608_list-filters-of-all')
  await migrateBy('20261129234554_desk-counts-of-all')
  expect(await ends()).toEqual(before)
  expect(await db().connectionReason.count()).toBe(kinds)
  expect(await db().attention.count({ where: { createdAt: null } })).toBe(0)
  await expectExact()
  expect(total(await keptCounts(asStaff(viewer), 'stage'))).toBe(await db().connection.count())
  await aConnection()
  await expectExact()
})

test('while somebody holds a connection, the migrations fill all the others for everybody to see, and that one afterwards', async () => {
  const { connectionId: held } = await aConnection()
  await empty()
  const filling = await db().$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Connection" where id = ${held}::uuid for update`
    const filling = migrateBy('20261129234554_desk-counts-of-all')
    const unfilled = () => db().connection.findMany({ where: { deskStage: null }, select: { id: true } })
    await vi.waitFor(async () => expect(await unfilled()).toEqual([{ id: held }]), { timeout: 10_000 })
    return { filling }
  })
  await filling.filling
  await expectExact()
  expect(total(await keptCounts(asStaff(viewer), 'stage'))).toBe(await db().connection.count())
})

/** As it was before the migrations, but for their triggers. */
async function empty() {
  await db().$executeRaw`update "Connection" set "secretEndsAt" = null, "certificateEndsAt" = null, "deskStage" = null`
  await db().$executeRaw`update "Attention" set "createdAt" = null`
  await db().connectionReason.deleteMany()
  await db().deskCount.deleteMany()
  await db().deskCountChange.deleteMany()
}

/** As a migration runs: its file whole. */
async function migrateBy(name: string): Promise<void> {
  const file = path.resolve(import.meta.dirname, '../../../prisma/migrations', name, 'migration.sql')
  await db().$executeRawUnsafe(await readFile(file, 'utf8'))
}
