import type { Db, Tx } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import { addCivilDays, civilDateOf } from '../schedule/civil-time'
import { isAhead } from '../schedule/silence-store'

const { sql } = Prisma

type NewPlan = { day: string; ticket: string | null; plannedById: string; plannedAt: Date }

export async function putPlannedDay(tx: Tx, connectionId: string, { day, ...plan }: NewPlan): Promise<void> {
  const row = { ...plan, day: new Date(day) }
  await tx.plannedDay.upsert({
    where: { connectionId },
    create: { connectionId, ...row },
    update: row,
    select: { connectionId: true },
  })
}

/**
 * False where none was ahead. The silence until now is remembered, by which what came due in it is said after all: the day is
 * made yesterday, and planned today, as no other is.
 */
export async function endPlannedDay(tx: Tx, connectionId: string, now: Date): Promise<boolean> {
  const where = { connectionId, day: { gte: new Date(civilDateOf(now)) } }
  const { count } = await tx.plannedDay.updateMany({ where, data: { day: yesterday(now), plannedAt: now } })
  return count === 1
}

const yesterday = (now: Date) => new Date(addCivilDays(civilDateOf(now), -1))

type NewFreeze = { firstDay: string; lastDay: string; reason: string; frozenById: string; frozenAt: Date }

export async function putFreeze(
  tx: Tx,
  customerId: string,
  { firstDay, lastDay, ...freeze }: NewFreeze,
): Promise<void> {
  const row = { ...freeze, firstDay: new Date(firstDay), lastDay: new Date(lastDay) }
  await tx.freeze.upsert({
    where: { customerId },
    create: { customerId, ...row },
    update: row,
    select: { customerId: true },
  })
}

/** The same of a freeze; of one that had not begun nothing is left. */
export async function endFreeze(tx: Tx, customerId: string, now: Date): Promise<boolean> {
  const today = new Date(civilDateOf(now))
  const early = await tx.freeze.deleteMany({ where: { customerId, firstDay: { gt: today } } })
  const data = { lastDay: yesterday(now), frozenAt: now }
  const begun = await tx.freeze.updateMany({ where: { customerId, lastDay: { gte: today } }, data })
  return early.count + begun.count === 1
}

/** Whose it is, and what of it ends first; null for one that has ended, or is not there. */
export async function findStandingConnection(db: Db, connectionId: string) {
  const row = await db.connection.findUnique({
    where: { id: connectionId },
    select: {
      customerId: true,
      nextExpiryAt: true,
      endedAt: true,
      customer: { select: { name: true, connections: { select: { id: true }, take: 50 } } },
    },
  })
  if (!row || row.endedAt) return null
  const { customerId, nextExpiryAt: firstEnd, customer } = row
  return { customerId, firstEnd, customerName: customer.name, connectionIds: customer.connections.map(({ id }) => id) }
}

type DayRow = { connectionId: string; day: string; ticket: string | null; byName: string; plannedAt: Date }

/** Those that are not over, and not done before. */
export function findPlannedDays(db: Db, connectionIds: readonly string[], now: Date): Promise<DayRow[]> {
  return db.$queryRaw<DayRow[]>`
    select p."connectionId", p.day::text, p.ticket, by.name as "byName", p."plannedAt"
      from "PlannedDay" p join "Person" by on by.id = p."plannedById"
     where p."connectionId" = any(${[...connectionIds]}::uuid[]) and p.day >= ${civilDateOf(now)}::date
       and ${isAhead(sql`p`)}`
}

type FreezeRow = {
  connectionId: string
  firstDay: string
  lastDay: string
  reason: string
  byName: string
  frozenAt: Date
}

/** Those that are not over, of whoever's connections these are. */
export function findFreezes(db: Db, connectionIds: readonly string[], now: Date): Promise<FreezeRow[]> {
  return db.$queryRaw<FreezeRow[]>`
    select c.id as "connectionId", f."firstDay"::text, f."lastDay"::text, f.reason, by.name as "byName", f."frozenAt"
      from "Connection" c join "Freeze" f on f."customerId" = c."customerId" join "Person" by on by.id = f."frozenById"
     where c.id = any(${[...connectionIds]}::uuid[]) and f."lastDay" >= ${civilDateOf(now)}::date`
}
