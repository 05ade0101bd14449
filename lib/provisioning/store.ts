import type { Db, Tx } from '@/lib/db'
import type { Intent } from '@/lib/identity/actor'
import { standing } from '@/lib/stop/standing'
import { Prisma, type RunState } from '@/prisma/generated/client'

/** Runs that have not ended; `Run` has a partial unique index over the same states. */
export const openStates: RunState[] = ['awaiting_consent', 'queued', 'running', 'waiting', 'needs_person']

const connectionOfRun = Prisma.sql`"Run"."connectionId"`

/** Runs whose worker died, or that a stop halted that is lifted: to be sent again. At most 50 at a time. */
export function abandonedRuns(db: Db) {
  return db.$queryRaw<{ id: string }[]>`
    select id from "Run"
     where state in ('queued', 'running', 'waiting') and coalesce("leaseUntil", "createdAt") < now() - interval '1 second'
       and not (state = 'waiting' and reason = 'stopped' and exists (select 1 ${standing(connectionOfRun)}))
     order by "leaseUntil" nulls first limit 50`
}

/** Runs that were put down for a stop: of one customer, or null for all. */
export async function haltedRuns(db: Db, customerId: string | null): Promise<{ runId: string }[]> {
  const rows = await db.run.findMany({
    where: { state: 'waiting', reason: 'stopped', connection: { customerId: customerId ?? undefined } },
    select: { id: true },
    take: 10_000,
  })
  return rows.map(({ id }) => ({ runId: id }))
}

/** Mapping and groups, which an invitation may be for as well, are chosen and not run. */
export function withIntent<Row extends { intent: Intent | 'fields' }>(run: Row) {
  return { ...run, intent: run.intent as Intent }
}

export async function findRun(db: Db, runId: string) {
  const run = await db.run.findUniqueOrThrow({
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
      invitationId: true,
      startedById: true,
      withdrawal: true,
      graphRequests: true,
    },
  })
  return withIntent(run)
}

/** When an undo was last done, of this connection or through that invitation alone; null when none was. */
export async function undoneAtOf(db: Db, connectionId: string, invitationId?: string): Promise<Date | null> {
  const where = { connectionId, invitationId, intent: 'undo', state: 'done' } as const
  const run = await db.run.findFirst({ where, select: { finishedAt: true }, orderBy: { finishedAt: 'desc' } })
  return run?.finishedAt ?? null
}

/** Every run that somebody began through this invitation. */
export async function runsOfInvitation(db: Db, invitationId: string): Promise<string[]> {
  const runs = await db.run.findMany({ where: { invitationId }, select: { id: true }, take: 500 })
  return runs.map(({ id }) => id)
}

export async function setRunState(tx: Tx, runId: string, data: Prisma.RunUncheckedUpdateManyInput): Promise<void> {
  await tx.run.updateMany({ where: { id: runId }, data })
}

/** Prisma tells the two nulls of a JSON column apart; ours is the database's. */
type Changed = Omit<Prisma.RunUncheckedUpdateManyInput, 'difference'> & { difference?: object | null }

/** Guarded on the states it may leave; false when the run was in none of them. */
export async function setRunStateFrom(
  tx: Tx,
  runId: string,
  from: RunState[],
  { difference, ...rest }: Changed,
): Promise<boolean> {
  const data = { ...rest, ...(difference !== undefined && { difference: difference ?? Prisma.DbNull }) }
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

export async function addEvent(tx: Tx, runId: string, kind: string, data: Prisma.InputJsonObject): Promise<void> {
  await tx.$executeRaw`
    insert into "RunEvent" ("runId", seq, kind, data)
    select ${runId}::uuid, coalesce(max(seq), 0) + 1, ${kind}, ${JSON.stringify(data)}::jsonb
      from "RunEvent" where "runId" = ${runId}::uuid`
}

export const runView = {
  id: true,
  connectionId: true,
  invitationId: true,
  intent: true,
  state: true,
  reason: true,
  difference: true,
  createdAt: true,
  claimedAt: true,
  finishedAt: true,
  graphRequests: true,
  waitingLooks: true,
  grantBy: true,
  confirmed: true,
  blueprint: true,
  challenge: true,
  approvedHash: true,
  withdrawal: true,
  startedBy: { select: { id: true, name: true } },
  connection: { select: { adoptedObjectId: true, applicationObjectId: true, applicationId: true } },
  invitation: { select: { renews: true, amends: true } },
  approvals: {
    select: {
      personId: true,
      pressedAt: true,
      consentedAt: true,
      person: { select: { name: true, homeTenantId: true } },
    },
    orderBy: { pressedAt: 'asc' },
    take: 100,
  },
} satisfies Prisma.RunSelect

/** One press at a time for each connection; released with the transaction. */
export async function lockRunsOf(tx: Tx, connectionId: string): Promise<void> {
  await tx.$executeRaw`select 1 from "Connection" where id = ${connectionId}::uuid for update`
}

export async function openRun(db: Db, connectionId: string) {
  const run = await db.run.findFirst({ where: { connectionId, state: { in: openStates } }, select: runView })
  return run && withIntent(run)
}

/** Again before the consent: the last press is the one that it belongs to. */
export async function recordPress(tx: Tx, runId: string, personId: string, now = new Date()): Promise<void> {
  await tx.$executeRaw`
    insert into "Approval" ("runId", "personId", "pressedAt") values (${runId}::uuid, ${personId}::uuid, ${now})
    on conflict ("runId", "personId") do update set "pressedAt" = ${now} where "Approval"."consentedAt" is null`
}

/**
 * The first consent counts, and says whose run it is; one that has ended takes none. From now on the portal may change
 * something again.
 */
export async function recordConsent(tx: Tx, runId: string, personId: string, now = new Date()): Promise<void> {
  await tx.$executeRaw`
    update "Run" set "startedById" = ${personId}::uuid where id = ${runId}::uuid and state not in ('done', 'stopped')
       and not exists (select 1 from "Approval" where "runId" = ${runId}::uuid and "consentedAt" is not null)`
  await tx.$executeRaw`update "Run" set withdrawal = null where id = ${runId}::uuid and state not in ('done', 'stopped')`
  await tx.$executeRaw`
    insert into "Approval" ("runId", "personId", "pressedAt", "consentedAt")
    select id, ${personId}::uuid, ${now}, ${now} from "Run" where id = ${runId}::uuid and state not in ('done', 'stopped')
    on conflict ("runId", "personId") do update set "consentedAt" = ${now} where "Approval"."consentedAt" is null`
}

/** Its time is the moment itself: a transaction that waited for another's press began before it, and comes after it. */
export async function insertRun(tx: Tx, data: Prisma.RunUncheckedCreateInput): Promise<string> {
  const { id } = await tx.run.create({ data, select: { id: true } })
  await tx.$executeRaw`update "Run" set "createdAt" = clock_timestamp() where id = ${id}::uuid`
  return id
}
