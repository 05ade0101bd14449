import type { Db, Tx } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

export const leaseSeconds = 5

/**
 * Takes a run for one worker, on database time: fences off whoever held it before. A run that waits for a colleague is
 * taken too, for one look, and keeps its state until something is found. Null: somebody else works it, or it has ended.
 */
export async function claim(db: Db, runId: string, owner: string): Promise<number | null> {
  const [row] = await db.$queryRaw<[{ fence: number }?]>`
    update "Run"
       set "leaseOwner" = ${owner}, "leaseUntil" = now() + make_interval(secs => ${leaseSeconds}), fence = fence + 1,
           "claimedAt" = coalesce("claimedAt", now()),
           state = case when state = 'needs_person' then state else 'running' end,
           reason = case when state = 'needs_person' then reason end
     where id = ${runId}::uuid
       and (state in ('queued', 'running', 'waiting') or (state = 'needs_person' and reason in ('colleague', 'consent_page')))
       and ("leaseUntil" is null or "leaseUntil" < now())
    returning fence`
  return row?.fence ?? null
}

/** True while the lease is still ours; holds the row, so that what follows in the transaction is fenced. */
export async function extendLease(db: Db, runId: string, fence: number): Promise<boolean> {
  const count = await db.$executeRaw`
    update "Run" set "leaseUntil" = now() + make_interval(secs => ${leaseSeconds})
     where id = ${runId}::uuid and fence = ${fence} and "leaseOwner" is not null`
  return count === 1
}

export async function releaseLease(tx: Tx, runId: string, fence: number): Promise<void> {
  await tx.run.updateMany({ where: { id: runId, fence }, data: { leaseOwner: null, leaseUntil: null } })
}

export function countRequests(tx: Tx, runId: string, requests: number) {
  return tx.run.updateMany({ where: { id: runId }, data: { graphRequests: { increment: requests } } })
}

/** A look while somebody's grants are waited for: not the run's own work. */
export function countWaitingLook(tx: Tx, runId: string) {
  return tx.run.updateMany({ where: { id: runId }, data: { waitingLooks: { increment: 1 } } })
}

export type Intention = {
  change: string
  clientRequestId: string
  personId: string
  /** The same properties as they were seen and as they were sent; null where there was nothing. */
  before: unknown
  after: unknown
}

/** Intent before call. Its attempts are counted by the one worker that holds the lease. */
export async function intend(
  tx: Tx,
  runId: string,
  fence: number,
  intentions: (Intention & { attempt: number })[],
): Promise<void> {
  const rows = intentions.map(({ before, after, ...one }) => ({
    ...one,
    before: json(before),
    after: json(after),
    runId,
    fence,
  }))
  await tx.ledgerEntry.createMany({ data: rows })
}

/** How often each change of this run was tried before. */
export async function attemptsBefore(db: Db, runId: string): Promise<Map<string, number>> {
  const tried = await db.ledgerEntry.groupBy({ by: ['change'], where: { runId }, _max: { attempt: true } })
  return new Map(tried.map((row) => [row.change, row._max.attempt ?? 0]))
}

const json = (value: unknown) => (value ?? Prisma.DbNull) as Prisma.InputJsonValue | typeof Prisma.DbNull

export async function settle(
  tx: Tx,
  key: { runId: string; change: string; attempt: number },
  result: { outcome: 'done' | 'refused' | 'unsettled'; status: number; code: string | null; requestId: string | null },
): Promise<void> {
  await tx.ledgerEntry.update({ where: { runId_change_attempt: key }, data: { ...result, settledAt: new Date() } })
}

/**
 * What this connection's runs did since they were given that registration, as far as Graph said so or nobody knows, oldest
 * first. What they did before, they did to another one, or it was undone.
 */
export async function doneSinceAdopting(db: Db, connectionId: string, objectId: string) {
  const given = await db.run.findFirst({
    where: { connectionId, confirmed: { path: ['adopt'], equals: objectId } },
    select: { createdAt: true },
    orderBy: { createdAt: 'desc' },
  })
  return db.ledgerEntry.findMany({
    where: { run: { connectionId, createdAt: { gte: given?.createdAt } }, outcome: { in: ['done', 'unsettled'] } },
    select: { change: true, outcome: true, before: true, after: true },
    orderBy: { intendedAt: 'asc' },
    take: 1000,
  })
}

/** Whether this run has already made something, so that what it finds is its own work. */
export async function hasMade(db: Db, runId: string): Promise<boolean> {
  const row = await db.ledgerEntry.findFirst({
    where: { runId, outcome: { in: ['done', 'unsettled', 'intended'] } },
    select: { change: true },
  })
  return row !== null
}

/** Whether any run of this connection waited for somebody's grants and none was done since. */
export async function hasWaitedForColleague(db: Db, connectionId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from "Run" join "RunEvent" on "RunEvent"."runId" = "Run".id
     where "connectionId" = ${connectionId}::uuid and kind = 'person' and data->>'reason' in ('colleague', 'consent_page')
       and "Run"."createdAt" > coalesce((
         select max("finishedAt") from "Run" where "connectionId" = ${connectionId}::uuid and state = 'done'), '-infinity')
     limit 1`
  return rows.length > 0
}

/** Whether this run, by whichever worker, has taken another unique name because its own was another's. */
export async function hasBeenRenamed(db: Db, runId: string): Promise<boolean> {
  return (await db.runEvent.count({ where: { runId, kind: 'renamed' } })) > 0
}

/** Whether this run, by whichever worker, has begun to withdraw what was consented to last. */
export async function hasBegunToWithdraw(db: Db, runId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from "RunEvent" where "runId" = ${runId}::uuid and kind = 'withdrawing'
       and seq > (select coalesce(max(seq), 0) from "RunEvent" where "runId" = ${runId}::uuid and kind = 'consented')`
  return rows.length > 0
}

/**
 * Whether an application may stand that this connection asked for and never heard of: its answer was lost, Graph answered
 * with a fault of its own, or that it stood already, as it does when a request arrives twice. A 404 is a fault too: there is nothing that an upsert could fail to find, and Graph is known
 * to give it for what it has made (terraform-provider-azuread, application_resource.go).
 */
export async function mayHaveMadeApplication(db: Db, connectionId: string): Promise<boolean> {
  const row = await db.ledgerEntry.findFirst({
    where: {
      run: { connectionId },
      change: 'create application',
      OR: [
        { outcome: { in: ['intended', 'unsettled'] } },
        { outcome: 'refused', status: { gte: 500 } },
        { outcome: 'refused', status: 404 },
        { outcome: 'done', status: 204 },
      ],
    },
    select: { change: true },
  })
  return row !== null
}
