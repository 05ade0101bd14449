import type { Environment } from '@/lib/blueprint/blueprint'
import type { Db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import { civilDateOf } from '../schedule/civil-time'
import { isAhead } from '../schedule/silence-store'

const { sql } = Prisma

/** A day that is planned for a connection, or what a customer freezes; `said` is the ticket's number, or why. */
export type PlannedDays = {
  kind: 'day' | 'freeze'
  /** The connection's id, or the customer's. */
  of: string
  firstDay: string
  lastDay: string
  said: string | null
  saidAt: Date
  customerName: string
  /** Null of a freeze: it is for all of them. */
  environment: Environment | null
}

/** What is over since then is left out, and so is what was done before its day, or taken off before it was over. */
function findPlanned(db: Db, which: Prisma.Sql, since: Date, most: number): Promise<PlannedDays[]> {
  const first = sql`${civilDateOf(since)}::date`
  return db.$queryRaw<PlannedDays[]>`
    select 'day' as kind, c.id as of, p.day::text as "firstDay", p.day::text as "lastDay", p.ticket as said,
           p."plannedAt" as "saidAt", k.name as "customerName", c.environment::text as environment
      from "PlannedDay" p join "Connection" c on c.id = p."connectionId" join "Customer" k on k.id = c."customerId"
     where p.day >= ${first} and p.day::text >= day_in_brussels(p."plannedAt") and c.stage <> 'ended' and ${which} and ${isAhead(sql`p`)}
     union all
    select 'freeze', k.id, f."firstDay"::text, f."lastDay"::text, f.reason, f."frozenAt", k.name, null
      from "Freeze" f join "Customer" k on k.id = f."customerId"
     where f."lastDay" >= ${first} and f."lastDay"::text >= day_in_brussels(f."frozenAt") and exists (
       select 1 from "Connection" c where c."customerId" = k.id and c.stage <> 'ended' and ${which})
     order by "firstDay", of limit ${most}`
}

/** Of one connection, its customer's freeze with it. */
export function findPlannedOf(db: Db, connectionId: string, since: Date): Promise<PlannedDays[]> {
  return findPlanned(db, sql`c.id = ${connectionId}::uuid`, since, 2)
}

export function findAllPlanned(db: Db, since: Date, most: number): Promise<PlannedDays[]> {
  return findPlanned(db, sql`true`, since, most)
}
