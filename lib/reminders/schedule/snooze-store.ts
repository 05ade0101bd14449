import type { Db, Tx } from '@/lib/db'

type NewSnooze = { reason: string; until: Date; snoozedById: string; snoozedAt: Date }

export async function putSnooze(tx: Tx, connectionId: string, snooze: NewSnooze): Promise<void> {
  await tx.snooze.upsert({
    where: { connectionId },
    create: { connectionId, ...snooze },
    update: snooze,
    select: { connectionId: true },
  })
}

/** The same of several: of each with its own end. */
export async function putEach(
  tx: Tx,
  ends: readonly { connectionId: string; until: Date }[],
  { reason, snoozedById, snoozedAt }: Omit<NewSnooze, 'until'>,
): Promise<void> {
  await tx.$executeRaw`
    insert into "Snooze" ("connectionId", until, reason, "snoozedById", "snoozedAt")
    select *, ${reason}, ${snoozedById}::uuid, ${snoozedAt}::timestamptz
      from unnest(${ends.map(({ connectionId }) => connectionId)}::uuid[],
                  ${ends.map(({ until }) => until.toISOString())}::timestamptz[])
    on conflict ("connectionId") do update
       set until = excluded.until, reason = excluded.reason, "snoozedById" = excluded."snoozedById",
           "snoozedAt" = excluded."snoozedAt"`
}

/** False where nobody wanted silence. Until when there was is remembered: what came due in it is said after all. */
export async function shortenSnooze(tx: Tx, connectionId: string, now: Date): Promise<boolean> {
  const { count } = await tx.snooze.updateMany({ where: { connectionId, until: { gt: now } }, data: { until: now } })
  return count === 1
}

export function findSnooze(db: Db, connectionId: string, now: Date) {
  return db.snooze.findFirst({
    where: { connectionId, until: { gt: now } },
    select: { reason: true, until: true, snoozedAt: true, snoozedBy: { select: { name: true } } },
  })
}

/** The first date on which something in use ends. Undefined for a connection that is not there. */
export async function firstEndOf(db: Db, connectionId: string): Promise<Date | null | undefined> {
  const row = await db.connection.findUnique({ where: { id: connectionId }, select: { nextExpiryAt: true } })
  return row?.nextExpiryAt
}

/** One at a time changes whether a connection is snoozed, also beside who looks at many. */
export async function lockSnoozeOf(tx: Tx, connectionId: string): Promise<void> {
  await tx.$executeRaw`select 1 from "Connection" where id = ${connectionId}::uuid for no key update`
}
