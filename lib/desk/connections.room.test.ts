import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStaffMember, someChoices } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { anInvitation, anotherDay } from '@/e2e/fixtures/invitations'
import { recordMoment, setNextExpiry, setStage } from '@/lib/connections/record'
import { recordAttempt, recordLive } from '@/lib/credentials/attempt'
import { asWorker } from '@/lib/db'
import { invite } from '@/lib/invitations/invite'
import { closeQueue } from '@/lib/queue/queue'
import { countConnections, listConnections } from './connections'
import { funnelOf } from './funnel'
import { ConnectionFilter } from './model'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const day = 24 * 3_600_000
const now = new Date('2026-11-23T12:00:00Z')
const viewer = await aStaffMember('Viewer')

async function list(asked: Record<string, string> = {}) {
  return listConnections(viewer, ConnectionFilter.parse(asked), now)
}

/** Every page, following `next`. */
async function listAll(asked: Record<string, string> = {}): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(after ? { ...asked, after } : asked)
    ids.push(...page.rows.map((row) => row.id))
    after = page.next
  } while (after)
  return ids
}

async function anExpiring(connectionId: string, endsInDays: number) {
  const attemptName = randomUUID()
  await asWorker(async (tx) => {
    await recordAttempt(tx, { connectionId, runId: randomUUID(), kind: 'secret', attemptName })
    await recordLive(tx, attemptName, {
      keyId: randomUUID(),
      startsAt: now,
      endsAt: new Date(now.getTime() + endsInDays * day),
    })
  })
}

describe('the list of connections', () => {
  const made: string[] = []

  beforeAll(async () => {
    const staff = await aStaffMember()
    for (let index = 0; index < 120; index++) {
      // Three at the same millisecond each time: the id decides between them.
      const at = new Date(now.getTime() - Math.floor(index / 3) * 60_000)
      const choices = someChoices({
        customer: index === 7 ? '100%_Zebra' : `Customer ${index}`,
        environment: index % 2 ? 'demo' : 'production',
      })
      await anotherDay()
      const invited = await invite(
        { ...staff, authenticatedAt: at },
        choices,
        { tenantId: randomUUID(), domain: index === 9 ? 'zebra.example' : 'contoso.com' },
        at,
      )
      if (invited.status === 'invited') made.push(invited.connectionId)
    }
  })

  test('gives every connection once, newest first, however many share a moment', async () => {
    const ids = await listAll()
    expect(ids).toHaveLength(120)
    expect(new Set(ids)).toEqual(new Set(made))
    const first = await list()
    expect(first.rows).toHaveLength(50)
    const times = first.rows.map((row) => row.createdAt.getTime())
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  test('loses and repeats nothing when connections come in between two pages', async () => {
    const first = await list()
    const newer = await anInvitation({}, new Date(now.getTime() + 1000))
    const rest = await list({ after: first.next ?? '' })
    expect(rest.rows.some((row) => first.rows.some((one) => one.id === row.id))).toBe(false)
    expect(rest.rows.some((row) => row.id === newer.connectionId)).toBe(false)
    await db().connection.update({ where: { id: newer.connectionId }, data: { createdAt: new Date(0) } })
  })

  test('finds by a part of the name, of the domain, or by tenant id, in any case', async () => {
    expect((await list({ search: 'zebra' })).rows.map((row) => row.id).sort()).toEqual([made[7], made[9]].sort())
    expect((await list({ search: 'ZEBRA.ex' })).rows.map((row) => row.id)).toEqual([made[9]])
    const tenantId = (await db().connection.findUniqueOrThrow({ where: { id: made[3] } })).tenantId
    expect((await list({ search: tenantId.toUpperCase() })).rows.map((row) => row.id)).toEqual([made[3]])
  })

  test('takes what was searched for as it is written', async () => {
    expect((await list({ search: '100%_' })).rows.map((row) => row.id)).toEqual([made[7]])
    for (const search of ["'; drop table x --", '\\', 'zebra\u0000zebra', '%%%'])
      expect((await list({ search })).rows).toEqual([])
  })

  test('filters by stage and environment, and counts the same', async () => {
    await asWorker((tx) => setStage(tx, made[0] ?? '', 'connected'))
    expect((await list({ stage: 'connected' })).rows.map((row) => row.id)).toEqual([made[0]])
    expect(await listAll({ environment: 'demo' })).toHaveLength(60)
    expect(await countConnections(viewer, ConnectionFilter.parse({ environment: 'demo' }))).toEqual({
      count: 60,
      isMore: false,
    })
    expect(await countConnections(viewer, ConnectionFilter.parse({ search: 'zebra' }))).toEqual({
      count: 2,
      isMore: false,
    })
  })

  test('filters by who looks after it, by what Spencer gets, and by language', async () => {
    const owner = await aStaffMember()
    await db().connection.updateMany({
      where: { id: { in: made.slice(3, 5) } },
      data: { accountOwnerId: owner.personId, language: 'de', userSync: true, securityGroups: true },
    })
    const two = made.slice(3, 5).toSorted()
    const ways: Record<string, string>[] = [{ owner: owner.personId }, { language: 'de' }, { access: 'groups' }]
    for (const asked of ways)
      expect((await list(asked)).rows.map(({ id }) => id).toSorted(), JSON.stringify(asked)).toEqual(two)
    expect(await listAll({ owner: owner.personId, access: 'sign-in' })).toEqual([])
  })

  test('lists what expires by the day it does, through all its pages', async () => {
    for (const [index, id] of made.slice(0, 60).entries()) {
      await asWorker((tx) => setNextExpiry(tx, id, new Date(now.getTime() + ((index * 7) % 60) * (day / 2))))
    }
    const ids = await listAll({ expires: '30' })
    expect(ids).toHaveLength(60)
    expect(new Set(ids).size).toBe(60)
    const { rows } = await list({ expires: '30' })
    const ends = rows.map((row) => row.nextExpiryAt?.getTime() ?? 0)
    expect(ends).toEqual([...ends].sort((a, b) => a - b))
    expect((await list({ expires: 'ended' })).rows).toHaveLength(1)

    const sorted = await listAll({ sort: 'ends' })
    expect(sorted.slice(0, 60)).toEqual(ids)
    expect((await countConnections(viewer, ConnectionFilter.parse({ sort: 'ends' }))).count).toBe(sorted.length)
  })

  test('shows what each holds and how sure we are of it', async () => {
    const { connectionId } = await anInvitation({ customer: 'Okapi' })
    await anExpiring(connectionId, 9)
    await db().connection.update({ where: { id: connectionId }, data: { createdAt: now, grantedAt: now } })
    const { rows } = await list({ search: 'okapi' })
    expect(rows).toMatchObject([
      {
        customerName: 'Okapi',
        isExpiring: true,
        isUnproven: true,
        worst: { kind: 'certificate_missing' },
        hindrance: 'untested',
        provenAt: null,
        certificateEndsAt: null,
      },
    ])
    expect(rows[0]?.secretEndsAt).toEqual(new Date(now.getTime() + 9 * day))
    const refused = { refusedAt: now, refusedNumber: 53003 }
    await db().credential.updateMany({ where: { connectionId, kind: 'secret' }, data: refused })
    expect((await list({ search: 'okapi' })).rows).toMatchObject([
      { proof: { is: 'no', number: 53003, seenAt: now }, hindrance: 'untested' },
    ])
    await db().credential.updateMany({
      where: { connectionId, kind: 'secret' },
      data: { provenAt: new Date(now.getTime() + day), provenHow: 'sync' },
    })
    expect((await list({ search: 'okapi' })).rows).toMatchObject([{ hindrance: null }])
  })
})

test('the funnel counts stages', async () => {
  const before = await funnelOf(viewer)
  const { connectionId } = await anInvitation()
  await asWorker((tx) => recordMoment(tx, connectionId, 'openedAt'))
  const after = await funnelOf(viewer)
  const inProgress = (funnel: typeof before) => funnel.stages.find(({ stage }) => stage === 'in_progress')?.count ?? 0
  expect(inProgress(after)).toBe(inProgress(before) + 1)
})
