import { Prisma, type RunState } from '@/prisma/generated/client'
import { db, type Tx } from '../db'

/** Runs that have not ended; `Run` has a partial unique index over the same states. */
export const openStates: RunState[] = ['awaiting_consent', 'queued', 'running', 'waiting', 'needs_person']

export const leaseSeconds = 5

/**
 * Takes a run for one worker, on database time: fences off whoever held it before. A run that waits for a colleague is
 * taken too, for one look, and keeps its state until something is found. Null: somebody else works it, or it has ended.
 */
export async function claim(runId: string, owner: string): Promise<number | null> {
  const [row] = await db().$queryRaw<[{ fence: number }?]>`
    update "Run"
       set "leaseOwner" = ${owner}, "leaseUntil" = now() + make_interval(secs => ${leaseSeconds}), fence = fence + 1,
           "claimedAt" = coalesce("claimedAt", now()),
           state = case when state = 'needs_person' then state else 'running' end
     where id = ${runId}::uuid
       and (state in ('queued', 'running', 'waiting') or (state = 'needs_person' and reason in ('colleague', 'consent_page')))
       and ("leaseUntil" is null or "leaseUntil" < now())
    returning fence`
  return row?.fence ?? null
}

/** True while the lease is still ours; holds the row, so that what follows in the transaction is fenced. */
export async function extendLease(tx: Tx, runId: string, fence: number): Promise<boolean> {
  const count = await tx.$executeRaw`
    update "Run" set "leaseUntil" = now() + make_interval(secs => ${leaseSeconds})
     where id = ${runId}::uuid and fence = ${fence} and "leaseOwner" is not null`
  return count === 1
}

export async function renewLease(runId: string, fence: number): Promise<boolean> {
  return extendLease(db(), runId, fence)
}

export async function releaseLease(tx: Tx, runId: string, fence: number): Promise<void> {
  await tx.run.updateMany({ where: { id: runId, fence }, data: { leaseOwner: null, leaseUntil: null } })
}

/** Runs whose worker died: to be sent again. At most 50 at a time. */
export function abandonedRuns() {
  return db().$queryRaw<{ id: string }[]>`
    select id from "Run"
     where state in ('queued', 'running', 'waiting') and coalesce("leaseUntil", "createdAt") < now() - interval '1 second'
     order by "leaseUntil" nulls first limit 50`
}

export function findRun(runId: string) {
  return db().run.findUniqueOrThrow({
    where: { id: runId },
    select: {
      id: true,
      connectionId: true,
      intent: true,
      state: true,
      reason: true,
      blueprint: true,
      confirmed: true,
      grantBy: true,
      createdAt: true,
    },
  })
}

export async function setRunState(tx: Tx, runId: string, data: Prisma.RunUncheckedUpdateManyInput): Promise<void> {
  await tx.run.updateMany({ where: { id: runId }, data })
}

/** Guarded on the states it may leave; false when the run was in none of them. */
export async function setRunStateFrom(
  tx: Tx,
  runId: string,
  from: RunState[],
  data: Prisma.RunUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.run.updateMany({ where: { id: runId, state: { in: from } }, data })
  return count === 1
}

/** Ends a run whoever works it: the fence moves, so that nothing more is written under the one before. */
export async function fenceOff(tx: Tx, runId: string, reason: string): Promise<boolean> {
  const { count } = await tx.run.updateMany({
    where: { id: runId, state: { in: openStates } },
    data: {
      state: 'stopped',
      reason,
      fence: { increment: 1 },
      leaseOwner: null,
      leaseUntil: null,
      waitingUntil: null,
      finishedAt: new Date(),
    },
  })
  return count === 1
}

export function countRequest(tx: Tx, runId: string) {
  return tx.run.updateMany({ where: { id: runId }, data: { graphRequests: { increment: 1 } } })
}

export async function addEvent(tx: Tx, runId: string, kind: string, data: Prisma.InputJsonObject): Promise<void> {
  await tx.$executeRaw`
    insert into "RunEvent" ("runId", seq, kind, data)
    select ${runId}::uuid, coalesce(max(seq), 0) + 1, ${kind}, ${JSON.stringify(data)}::jsonb
      from "RunEvent" where "runId" = ${runId}::uuid`
}

export type Intention = {
  change: string
  clientRequestId: string
  personId: string
  /** The same properties as they were seen and as they were sent; null where there was nothing. */
  before: unknown
  after: unknown
}

/** Intent before call. Returns the attempt number of each change in this run. */
export async function intend(tx: Tx, runId: string, fence: number, intentions: Intention[]): Promise<number[]> {
  const earlier = await tx.ledgerEntry.groupBy({ by: ['change'], where: { runId }, _max: { attempt: true } })
  const last = new Map(earlier.map((row) => [row.change, row._max.attempt ?? 0]))
  const rows = intentions.map(({ before, after, ...one }) => ({
    ...one,
    before: json(before),
    after: json(after),
    runId,
    fence,
    attempt: (last.get(one.change) ?? 0) + 1,
  }))
  await tx.ledgerEntry.createMany({ data: rows })
  return rows.map((row) => row.attempt)
}

const json = (value: unknown) => (value ?? Prisma.DbNull) as Prisma.InputJsonValue | typeof Prisma.DbNull

export async function settle(
  tx: Tx,
  key: { runId: string; change: string; attempt: number },
  result: { outcome: 'done' | 'refused' | 'unsettled'; status: number; code: string | null; requestId: string | null },
): Promise<void> {
  await tx.ledgerEntry.update({ where: { runId_change_attempt: key }, data: { ...result, settledAt: new Date() } })
}

/** What this connection's runs did to the tenant, as far as Graph said so or nobody knows, oldest first. */
export function doneTo(connectionId: string) {
  return db().ledgerEntry.findMany({
    where: { run: { connectionId }, outcome: { in: ['done', 'unsettled'] } },
    select: { change: true, before: true, after: true },
    orderBy: { intendedAt: 'asc' },
    take: 1000,
  })
}

/** Whether this run has already made something, so that what it finds is its own work. */
export async function hasMade(runId: string): Promise<boolean> {
  const row = await db().ledgerEntry.findFirst({
    where: { runId, outcome: { in: ['done', 'unsettled', 'intended'] } },
    select: { change: true },
  })
  return row !== null
}

export function eventsOf(runId: string, after = 0) {
  return db().runEvent.findMany({
    where: { runId, seq: { gt: after } },
    select: { seq: true, at: true, kind: true, data: true },
    orderBy: { seq: 'asc' },
    take: 1000,
  })
}

export function ledgerOf(runId: string) {
  return db().ledgerEntry.findMany({
    where: { runId },
    select: {
      change: true,
      attempt: true,
      intendedAt: true,
      outcome: true,
      status: true,
      code: true,
      requestId: true,
      clientRequestId: true,
      personId: true,
      before: true,
      after: true,
    },
    orderBy: { intendedAt: 'asc' },
    take: 500,
  })
}

const runView = {
  id: true,
  connectionId: true,
  intent: true,
  state: true,
  reason: true,
  difference: true,
  createdAt: true,
  claimedAt: true,
  finishedAt: true,
  graphRequests: true,
  grantBy: true,
  confirmed: true,
  blueprint: true,
  challenge: true,
  startedBy: { select: { id: true, name: true } },
} satisfies Prisma.RunSelect

export function latestRun(connectionId: string) {
  return db().run.findFirst({ where: { connectionId }, orderBy: { createdAt: 'desc' }, select: runView })
}

export function runById(runId: string) {
  return db().run.findUnique({ where: { id: runId }, select: runView })
}

/** One press at a time for each connection; released with the transaction. */
export async function lockRunsOf(tx: Tx, connectionId: string): Promise<void> {
  await tx.$executeRaw`select 1 from "Connection" where id = ${connectionId}::uuid for update`
}

export function openRun(tx: Tx, connectionId: string) {
  return tx.run.findFirst({ where: { connectionId, state: { in: openStates } }, select: runView })
}

export async function insertRun(tx: Tx, data: Prisma.RunUncheckedCreateInput): Promise<string> {
  const { id } = await tx.run.create({ data, select: { id: true } })
  return id
}

/** For pages, which only read. */
export function activeRun(connectionId: string) {
  return openRun(db(), connectionId)
}

export async function namesOf(personIds: string[]): Promise<Map<string, string>> {
  const people = await db().person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
    take: 100,
  })
  return new Map(people.map((person) => [person.id, person.name]))
}
