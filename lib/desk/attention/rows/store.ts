import type { Db, Tx } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import type { Turn } from '../reason'

/**
 * Connections whose rows have changed, or whose reasons the clock has, each locked until the end of `tx`: whoever else would
 * work them out passes them by. What is stale stays so until `forgetStale`.
 * @param first the oldest changes, or those of a press a moment ago
 */
export async function lockDue(tx: Tx, now: Date, most: number, first: 'oldest' | 'newest'): Promise<string[]> {
  const order = Prisma.raw(first === 'oldest' ? 'asc' : 'desc')
  const due = await tx.$queryRaw<{ connectionId: string }[]>`
    with head as (select "connectionId" from "StaleAttention" order by id ${order} limit ${most}),
         gone as (delete from "StaleAttention" stale using head
                   where stale."connectionId" = head."connectionId"
                     and not exists (select 1 from "Attention" a where a."connectionId" = head."connectionId"))
    select "connectionId" from head
     union
    select * from (select "connectionId" from "Attention" where "nextChangeAt" <= ${now}
                    order by "nextChangeAt" limit ${most}) changed`
  const ids = due.map(({ connectionId }) => connectionId)
  const locked = await tx.$queryRaw<{ connectionId: string }[]>`
    select "connectionId" from "Attention" where "connectionId" = any(${ids}::uuid[])
     order by "connectionId" for update skip locked`
  return locked.map(({ connectionId }) => connectionId)
}

/** Before the facts are read: a change that comes after this says so again. */
export async function forgetStale(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.staleAttention.deleteMany({ where: { connectionId: { in: [...ids] } } })
}

export type AttentionRow = {
  connectionId: string
  turn: Turn | null
  place: number | null
  since: Date | null
  reasons: object[]
  nextChangeAt: Date | null
  chaseAt: Date | null
}

/** In one statement, whose text is the same for however many. */
export async function keepAttention(tx: Tx, rows: readonly AttentionRow[]): Promise<void> {
  await tx.$executeRaw`
    update "Attention" set turn = kept.turn, place = kept.place, since = kept.since, reasons = kept.reasons,
           "nextChangeAt" = kept."nextChangeAt", "chaseAt" = kept."chaseAt"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) kept ("connectionId" uuid, turn "Turn", place int,
           since timestamptz, reasons jsonb, "nextChangeAt" timestamptz, "chaseAt" timestamptz)
     where "Attention"."connectionId" = kept."connectionId"`
}

/** By the first moment in the index: whether any is past would be looked for in every row, as most often none is. */
export async function isAnythingDue(db: Db, now: Date): Promise<boolean> {
  const [{ due }] = await db.$queryRaw<[{ due: boolean }]>`
    select exists (select 1 from "StaleAttention")
        or coalesce((select min("nextChangeAt") from "Attention") <= ${now}, false) as due`
  return due
}
