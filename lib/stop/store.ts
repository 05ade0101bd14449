import type { Db, Tx } from '@/lib/db'
import { Prisma, type StopLifted } from '@/prisma/generated/client'

/** Whose: named by what one has in hand of theirs; `all` is nobody in particular. */
export type Whose =
  | { connectionId: string }
  | { customerId: string }
  | { tenantId: string }
  | { invitationId: string }
  | { addresseeId: string }
  | { handoffId: string }
  | { askId: string }
  | 'all'

/** The first of what stands for them, for all or for their customer. */
export function findStanding(db: Db, whose: Whose) {
  return db.stop.findFirst({
    where: { liftedAt: null, OR: [{ customerId: null }, ...(whose === 'all' ? [] : [ofTheirs(whose)])] },
    select: { id: true, customerId: true, reason: true, stoppedAt: true },
    orderBy: { stoppedAt: 'asc' },
  })
}

function ofTheirs(whose: Exclude<Whose, 'all'>): Prisma.StopWhereInput {
  if ('customerId' in whose) return { customerId: whose.customerId }
  return { customer: { connections: { some: connectionBy(whose) } } }
}

function connectionBy(whose: Exclude<Whose, 'all' | { customerId: string }>): Prisma.ConnectionWhereInput {
  if ('connectionId' in whose) return { id: whose.connectionId }
  if ('tenantId' in whose) return { tenantId: whose.tenantId }
  if ('invitationId' in whose) return { invitations: { some: { id: whose.invitationId } } }
  if ('addresseeId' in whose) return { invitations: { some: { addressees: { some: { id: whose.addresseeId } } } } }
  if ('askId' in whose) return { dualControls: { some: { id: whose.askId } } }
  return { handoffs: { some: { id: whose.handoffId } } }
}

export function listStanding(db: Db) {
  return db.stop.findMany({
    where: { liftedAt: null },
    select: {
      id: true,
      reason: true,
      stoppedAt: true,
      customer: { select: { id: true, name: true } },
      stoppedBy: { select: { id: true, name: true } },
    },
    orderBy: { stoppedAt: 'asc' },
    take: 500,
  })
}

type NewStop = { customerId: string | null; reason: string; stoppedById: string; stoppedAt: Date }

/** Null where one stands already: of two presses at once the second waits for the first, and finds it. */
export async function insertStop(tx: Tx, stop: NewStop): Promise<string | null> {
  const [row] = await tx.stop.createManyAndReturn({ data: [stop], skipDuplicates: true, select: { id: true } })
  return row?.id ?? null
}

export function lockStanding(tx: Tx, id: string) {
  return tx.$queryRaw<{ customerId: string | null; reason: string; stoppedById: string; stoppedAt: Date }[]>`
    select "customerId", reason, "stoppedById", "stoppedAt" from "Stop"
     where id = ${id}::uuid and "liftedAt" is null for update`
}

type Lifted = { liftedAt: Date; liftedHow: StopLifted; liftedById: string | null; liftReason: string | null }

export async function markLifted(tx: Tx, id: string, lifted: Lifted): Promise<void> {
  await tx.stop.update({ where: { id }, data: lifted, select: { id: true } })
}

/** Of a room's own query: the stops that stand for a connection. */
export function standingFor(connectionId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    from "Stop" stop
   where stop."liftedAt" is null
     and (stop."customerId" is null
          or stop."customerId" = (select whose."customerId" from "Connection" whose where whose.id = ${connectionId}))`
}

export function theirsSql(customerId: string | null, connectionId: Prisma.Sql): Prisma.Sql {
  if (customerId === null) return Prisma.sql`true`
  return Prisma.sql`
    exists (select 1 from "Connection" whose where whose.id = ${connectionId} and whose."customerId" = ${customerId}::uuid)`
}

/** From then until now, or until the first other stop that still holds the same: that one counts on by itself. */
export function heldTimeSql({ since, until }: { since: Date; until: Date }, connectionId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    greatest(interval '0',
             least(${until}::timestamptz, (select min(stop."stoppedAt") ${standingFor(connectionId)})) - ${since}::timestamptz)`
}
