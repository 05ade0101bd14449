import { reachable } from '@/lib/connections/model'
import type { Db, Tx } from '@/lib/db'
import { Prisma, type WaveState } from '@/prisma/generated/client'

/** Also by a version that does not write `invitedAt` where it invites again. */
const isUninvited = Prisma.sql`
  l."releasedAt" is null and l."seenAt" is null and c."endedAt" is null and c."invitedAt" is null
  and not exists (select 1 from "Invitation" i where i."connectionId" = c.id and i.intent = 'connect')`

/** Of a list, seen by nobody, invited by nobody, in no wave, and somebody reads their mail. */
const isReady = Prisma.sql`
  l."waveId" is null and ${isUninvited}
  and exists (select 1 from "Contact" k
               where k."customerId" = c."customerId" and k."bouncedAt" is null and k."leftAt" is null)`

/** Of each of these lists, how many customers; one with nobody is not there. */
export async function countReady(db: Db, importIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ importId: string; count: number }[]>`
    select l."importId", count(distinct c."customerId")::int as count
      from "ListedConnection" l join "Connection" c on c.id = l."connectionId"
     where l."importId" = any(${[...importIds]}::uuid[]) and ${isReady} group by l."importId"`
  return new Map(rows.map(({ importId, count }) => [importId, count]))
}

/**
 * What ends first comes first; of a customer with several environments one, so that nobody is mailed twice by one press. Of two
 * who ask at once each gets others.
 */
export async function takeReady(tx: Tx, importId: string, size: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ connectionId: string }[]>`
    select l."connectionId" from "ListedConnection" l join "Connection" c on c.id = l."connectionId"
     where l."connectionId" in (
             select distinct on (c."customerId") c.id
               from "ListedConnection" l join "Connection" c on c.id = l."connectionId"
              where l."importId" = ${importId}::uuid and ${isReady}
              order by c."customerId", c."nextExpiryAt" asc nulls last, c.id)
     order by c."nextExpiryAt" asc nulls last, l."connectionId" limit ${size}
       for update of l skip locked`
  return rows.map(({ connectionId }) => connectionId)
}

type NewWave = {
  importId: string
  state: WaveState
  askedById: string
  askedAt: Date
  size: number
  releasesAt: Date | null
}

export async function insertWave(tx: Tx, wave: NewWave, connectionIds: readonly string[]): Promise<string> {
  const { id } = await tx.wave.create({ data: wave, select: { id: true } })
  await tx.listedConnection.updateMany({ where: { connectionId: { in: [...connectionIds] } }, data: { waveId: id } })
  return id
}

/** One at a time for each person, so that what they ask for is counted one by one. */
export async function lockAsker(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${personId}, 5))`
}

/** How many customers this person invited, or is about to, without anybody else. */
export async function countAlone(tx: Tx, askedById: string, since: Date): Promise<number> {
  const { _sum } = await tx.wave.aggregate({
    where: { askedById, decidedById: null, askedAt: { gt: since }, state: { in: ['waiting', 'released'] } },
    _sum: { size: true },
  })
  return _sum.size ?? 0
}

export function findWave(db: Db, id: string) {
  return db.wave.findUnique({ where: { id }, select: { state: true, askedById: true, askedAt: true, decidedAt: true } })
}

type Change = { decidedById?: string; decidedAt?: Date; releasesAt?: Date; endedAt?: Date }

/** Only from the state that was seen; false for whoever comes second. */
export async function moveWave(tx: Tx, id: string, from: WaveState, to: WaveState, change: Change): Promise<boolean> {
  const { count } = await tx.wave.updateMany({ where: { id, state: from }, data: { ...change, state: to } })
  return count === 1
}

/** Once: false for whoever comes second. */
export async function endWave(tx: Tx, id: string, now: Date): Promise<boolean> {
  return (await tx.wave.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })).count === 1
}

/** Whoever was in it and was not invited can be in another. */
export async function leaveWave(tx: Tx, waveId: string): Promise<void> {
  await tx.listedConnection.updateMany({ where: { waveId, releasedAt: null }, data: { waveId: null } })
}

export async function unreleasedOf(db: Db, waveId: string): Promise<string[]> {
  const rows = await db.listedConnection.findMany({
    where: { waveId, releasedAt: null },
    select: { connectionId: true },
    take: 1_000,
  })
  return rows.map(({ connectionId }) => connectionId)
}

/** Locked, and still as it was when the wave was asked for. */
export async function lockUninvited(tx: Tx, waveId: string, connectionId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "ListedConnection" l join "Connection" c on c.id = l."connectionId"
     where l."connectionId" = ${connectionId}::uuid and l."waveId" = ${waveId}::uuid and ${isUninvited}
       for update of l, c`
  return rows.length === 1
}

export async function markReleased(tx: Tx, connectionId: string, now: Date): Promise<void> {
  await tx.listedConnection.update({
    where: { connectionId },
    data: { releasedAt: now },
    select: { connectionId: true },
  })
}

export function countAsked(db: Db, since: Date): Promise<number> {
  return db.wave.count({ where: { state: 'asked', askedAt: { gt: since } } })
}

/** What a worker should have released by now: its job was lost, or tried too often. */
export async function overdueWaves(db: Db, dueBefore: Date): Promise<string[]> {
  const isDue = { state: 'waiting', releasesAt: { lte: dueBefore } } as const
  const isHalf = { state: 'released', endedAt: null, releasesAt: { lte: dueBefore } } as const
  return (await db.wave.findMany({ where: { OR: [isDue, isHalf] }, select: { id: true }, take: 100 })).map(
    ({ id }) => id,
  )
}

export function countReleased(db: Db, waveId: string): Promise<number> {
  return db.listedConnection.count({ where: { waveId, releasedAt: { not: null } } })
}

/** What nobody confirmed within its time. */
export async function lapsedWaves(db: Db, askedBefore: Date): Promise<string[]> {
  const where = { state: 'asked', askedAt: { lte: askedBefore } } as const
  return (await db.wave.findMany({ where, select: { id: true }, take: 100 })).map(({ id }) => id)
}

/** Newest first. */
export function listWaves(db: Db, which: Prisma.WaveWhereInput) {
  return db.wave.findMany({
    where: which,
    select: {
      id: true,
      state: true,
      size: true,
      askedById: true,
      askedAt: true,
      decidedAt: true,
      releasesAt: true,
      endedAt: true,
      askedBy: { select: { name: true } },
      decidedBy: { select: { name: true } },
      _count: { select: { listed: { where: { releasedAt: { not: null } } } } },
    },
    orderBy: { askedAt: 'desc' },
    take: 20,
  })
}

/** Who would be invited by it, by name. */
export function customersOf(db: Db, waveId: string) {
  return db.connection.findMany({
    where: { listed: { waveId } },
    select: {
      id: true,
      domain: true,
      environment: true,
      customer: {
        select: {
          name: true,
          contacts: { where: reachable, select: { email: true }, orderBy: { email: 'asc' }, take: 50 },
        },
      },
    },
    orderBy: [{ customer: { name: 'asc' } }, { id: 'asc' }],
    take: 500,
  })
}
