import type { Environment } from '@/lib/blueprint/blueprint'
import type { Db, Tx } from '@/lib/db'
import type { Language } from '@/lib/i18n/language'
import { Prisma } from '@/prisma/generated/client'

const { sql } = Prisma

export type End = {
  connectionId: string
  kind: 'secret' | 'certificate'
  endsAt: Date
  /** Nobody told it: what Entra proposes is taken for it. */
  isEndAssumed: boolean
  customerName: string
  environment: Environment
  spencerContactName: string
  spencerContactEmail: string
  language: Language
  /** Raised by everything that happens to a credential of this kind, so that a calendar knows the newer of two dates. */
  sequence: number
  changedAt: Date
}

/** What ends, the soonest first: of each connection and kind the oldest that is live, which is in use until it is replaced. */
function findEnds(db: Db, which: Prisma.Sql, most: number): Promise<End[]> {
  return db.$queryRaw<End[]>`
    select c.id as "connectionId", own.kind::text, own."endsAt", own."isEndAssumed", k.name as "customerName", c.environment::text,
           c."spencerContactName", c."spencerContactEmail", c.language::text, past.sequence, past."changedAt"
      from "Credential" own
      join "Connection" c on c.id = own."connectionId"
      join "Customer" k on k.id = c."customerId"
     cross join lateral (
       select (count(*) + count("replacedAt") + count("removedAt") - 1)::int as sequence,
              max(greatest("createdAt", "replacedAt", "removedAt")) as "changedAt"
         from "Credential" one
        where one."connectionId" = own."connectionId" and one.kind = own.kind and one."endsAt" is not null) past
     where own.state = 'live' and c.stage <> 'ended' and ${which}
       and not exists (
         select 1 from "Credential" older
          where older."connectionId" = own."connectionId" and older.kind = own.kind
            and older.state = 'live' and older."endsAt" is not null and older."createdAt" < own."createdAt")
     order by own."endsAt", own.id limit ${most}`
}

export function findEndsOf(db: Db, connectionId: string): Promise<End[]> {
  return findEnds(db, sql`own."connectionId" = ${connectionId}::uuid and own."endsAt" is not null`, 2)
}

/** Of all connections; walks the index on `endsAt` from the date on. */
export function findEndsAfter(db: Db, date: Date, most: number): Promise<End[]> {
  return findEnds(db, sql`own."endsAt" > ${date}`, most)
}

type Whose = { personId: string; connectionId: string | null }

/** One at a time for each person: two presses at once leave one feed. Released with the transaction. */
export async function lockFeeds(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${personId}, 4))`
}

export async function insertFeed(
  tx: Tx,
  feed: Whose & { tokenHash: Buffer<ArrayBuffer>; language: Language; createdAt: Date },
): Promise<void> {
  await tx.calendarFeed.create({ data: feed, select: { personId: true } })
}

/** How many there were to end. */
export async function revokeFeeds(tx: Tx, whose: Whose, now: Date): Promise<number> {
  const { count } = await tx.calendarFeed.updateMany({ where: { ...whose, revokedAt: null }, data: { revokedAt: now } })
  return count
}

export async function revokeFeedsOf(tx: Tx, personIds: string[], now: Date): Promise<void> {
  const where = { personId: { in: personIds }, revokedAt: null }
  await tx.calendarFeed.updateMany({ where, data: { revokedAt: now } })
}

export function findFeed(db: Db, whose: Whose) {
  return db.calendarFeed.findFirst({
    where: { ...whose, revokedAt: null },
    select: { createdAt: true, lastReadAt: true },
  })
}

export function findFeedsOf(db: Db, connectionId: string) {
  return db.calendarFeed.findMany({
    where: { connectionId, revokedAt: null },
    select: { personId: true, createdAt: true, lastReadAt: true, person: { select: { name: true } } },
    orderBy: { createdAt: 'desc' },
    take: 50,
  })
}

/** The feed of a token that stands, and that it was read. Null for one that was revoked, erased or never made. */
export async function readByToken(db: Db, tokenHash: Buffer<ArrayBuffer>, now: Date) {
  const [feed] = await db.calendarFeed.updateManyAndReturn({
    where: { tokenHash, revokedAt: null, person: { erasedAt: null } },
    data: { lastReadAt: now },
    select: {
      connectionId: true,
      createdAt: true,
      language: true,
      person: { select: { id: true, upn: true, tenantId: true } },
    },
  })
  return feed ?? null
}
