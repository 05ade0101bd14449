import type { Db, Tx } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import { atWork } from '../at-work'
import type { Withdrawal } from './withdrawal'

/** Somebody agreed at Microsoft, whether the run took it or not. */
const consents = Prisma.sql`('consented', 'consented besides')`

/** One at a time in each tenant decides who withdraws; released with the transaction. */
async function lockTenant(tx: Tx, tenantId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${tenantId}, 7))`
}

/** Whether another run of this tenant works with the portal's consent and has not come to withdrawing it yet. */
export async function isNeededByOthers(tx: Tx, tenantId: string, runId: string | null): Promise<boolean> {
  await lockTenant(tx, tenantId)
  const other = await tx.run.findFirst({
    where: {
      connection: { tenantId },
      id: runId === null ? undefined : { not: runId },
      state: { in: [...atWork] },
      withdrawal: { equals: Prisma.DbNull },
      tokens: { some: { retiredAt: null, expiresAt: { gt: new Date() } } },
      NOT: { state: 'waiting', reason: 'stopped' },
    },
    select: { id: true },
  })
  return other !== null
}

/** Whether another run of this tenant saw the consent gone after somebody last gave this one theirs, on database time. */
export async function wasGoneSince(db: Db, tenantId: string, runId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from "RunEvent" e join "Run" r on r.id = e."runId" join "Connection" c on c.id = r."connectionId"
     where c."tenantId" = ${tenantId}::uuid and r.id <> ${runId}::uuid and e.kind = 'withdrawn' and e.data->>'is' = 'yes'
       and e.at > (select max(at) from "RunEvent" where "runId" = ${runId}::uuid and kind in ${consents}) limit 1`
  return rows.length > 0
}

export async function setWithdrawal(tx: Tx, runIds: string[], withdrawal: Withdrawal | null): Promise<void> {
  await tx.run.updateMany({ where: { id: { in: runIds } }, data: { withdrawal: withdrawal ?? Prisma.DbNull } })
}

/** A run, and what was recorded of the portal's access at some moment. */
export type Kept = { id: string; withdrawal: Prisma.JsonValue }

/** Where nothing was recorded since. False when something was: somebody has consented meanwhile, or looked. */
export async function replaceWithdrawal(
  tx: Tx,
  { id, withdrawal: before }: Kept,
  withdrawal: Withdrawal,
): Promise<boolean> {
  const where = { id, withdrawal: { equals: before ?? Prisma.DbNull } }
  return (await tx.run.updateMany({ where, data: { withdrawal } })).count === 1
}

export function keptOf(db: Db, runIds: string[]): Promise<Kept[]> {
  return db.run.findMany({ where: { id: { in: runIds } }, select: { id: true, withdrawal: true }, take: 500 })
}

/** Runs of this tenant that were given consent and have come to rest without having seen it gone. */
export function leftIn(db: Db, tenantId: string): Promise<Kept[]> {
  return db.$queryRaw<Kept[]>`
    select r.id, r.withdrawal from "Run" r join "Connection" c on c.id = r."connectionId"
     where c."tenantId" = ${tenantId}::uuid and r.withdrawal->>'is' is distinct from 'yes'
       and (r.state in ('done', 'stopped') or (r.state = 'needs_person' and r.withdrawal is not null))
       and exists (select 1 from "Approval" a where a."runId" = r.id and a."consentedAt" is not null) limit 500`
}

/** How long ago one of these runs was last given consent, on database time; in milliseconds. */
export async function consentAge(db: Db, runIds: string[]): Promise<number> {
  const [row] = await db.$queryRaw<[{ age: number | null }]>`
    select extract(epoch from now() - max(at))::float8 * 1000 as age from "RunEvent"
     where "runId" = any(${runIds}::uuid[]) and kind in ${consents}`
  return row.age ?? 0
}

/** The newest of these runs of each connection. */
export async function connectionsOf(db: Db, runIds: string[]): Promise<{ runId: string; connectionId: string }[]> {
  const runs = await db.run.findMany({
    where: { id: { in: runIds } },
    select: { id: true, connectionId: true },
    orderBy: { createdAt: 'desc' },
    distinct: ['connectionId'],
    take: 500,
  })
  return runs.map(({ id, connectionId }) => ({ runId: id, connectionId }))
}

/** The run of this tenant that somebody consented for last. */
export async function newestConsentIn(db: Db, tenantId: string) {
  const [run] = await db.$queryRaw<{ state: string; withdrawal: unknown }[]>`
    select r.state, r.withdrawal from "Connection" c join "Run" r on r."connectionId" = c.id
      join "RunEvent" e on e."runId" = r.id and e.kind in ${consents}
     where c."tenantId" = ${tenantId}::uuid order by e.at desc limit 1`
  return run
}
