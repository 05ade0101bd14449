import type { Environment } from '@/lib/blueprint/blueprint'
import type { Db } from '@/lib/db'
import { isOwnSilentAbout, isSilentAbout, whoMayBeSilent } from '@/lib/reminders/schedule/silence'
import { plannedAnew } from '@/lib/statement-names'
import { Prisma } from '@/prisma/generated/client'
import { type Turn, turns } from './attention/reason'

const { sql } = Prisma
const anew = Prisma.raw(plannedAnew)

/** `ownerIds`: only what these people of staff look after; null for all. */
type Asked = { now: Date; ownerIds: readonly string[] | null }

type NeedingRow = {
  id: string
  customerName: string
  domain: string
  environment: Environment
  ownerId: string | null
  ownerName: string
  reasons: unknown
}

/** Those of one turn, the worst and longest first, walked along the index from its beginning. */
export function needing(db: Db, { turn, ...asked }: Asked & { turn: Turn }, take: number): Promise<NeedingRow[]> {
  return db.$queryRaw<NeedingRow[]>`
    ${anew} select c.id, k.name as "customerName", c.domain, c.environment::text, c."accountOwnerId" as "ownerId",
           c."spencerContactName" as "ownerName", a.reasons
      from "Attention" a
      join "Connection" c on c.id = a."connectionId"
      join "Customer" k on k.id = c."customerId"
     where a.turn = ${turn}::"Turn" and ${isShown({ ...asked, turn })}
     order by a.place, a.since, a."connectionId" limit ${take}`
}

/** Of each turn those about which silence was asked for. */
export async function countSilenced(db: Db, now: Date): Promise<Map<Turn, number>> {
  const rows = await db.$queryRaw<{ turn: Turn; count: number }[]>`
    select a.turn::text, count(*)::int as count
      from ${whoMayBeSilent(now)} quiet
      join "Attention" a on a."connectionId" = quiet."connectionId"
      join "Connection" c on c.id = a."connectionId"
     where case a.turn when 'broken' then false
                       when 'spencer' then ${isOwnSilentAbout(sql`c.id`, sql`c."nextExpiryAt"`, now)}
                       else ${isSilentAbout(sql`c.id`, sql`c."nextExpiryAt"`, now)} end
     group by a.turn`
  return new Map(rows.map(({ turn, count }) => [turn, count]))
}

/** How many of each turn, counted up to `most`: what one person looks after. */
export async function countTurns(db: Db, asked: Asked, most: number): Promise<Map<Turn, number>> {
  const counts = turns.map(
    (turn) => sql`
      select ${turn} as turn, count(*)::int as count
        from (select 1 from "Attention" a join "Connection" c on c.id = a."connectionId"
               where a.turn = ${turn}::"Turn" and ${isShown({ ...asked, turn })} limit ${most}) counted`,
  )
  const rows = await db.$queryRaw<{ turn: Turn; count: number }[]>`${anew} ${Prisma.join(counts, ' union all ')}`
  return new Map(rows.map(({ turn, count }) => [turn, count]))
}

export async function nextEndOf(db: Db, { now, ownerIds }: Asked): Promise<Date | null> {
  const first = await db.connection.findFirst({
    where: {
      nextExpiryAt: { gt: now },
      OR: [{ listed: null }, { listed: { seenAt: { not: null } } }],
      ...(ownerIds && { accountOwnerId: { in: [...ownerIds] } }),
    },
    select: { nextExpiryAt: true },
    orderBy: [{ nextExpiryAt: 'asc' }, { id: 'asc' }],
  })
  return first?.nextExpiryAt ?? null
}

/**
 * Silence is asked for about what will end, never about what is broken, nor about what ends within three days. When the customer
 * does it says nothing of what Spencer has to do: a snooze alone does.
 */
function isShown({ now, ownerIds, turn }: Asked & { turn: Turn }): Prisma.Sql {
  const mine = ownerIds ? sql`c."accountOwnerId" = any(${[...ownerIds]}::uuid[])` : sql`true`
  if (turn === 'broken') return mine
  const isSilent = turn === 'spencer' ? isOwnSilentAbout : isSilentAbout
  return sql`${mine} and not ${isSilent(sql`a."connectionId"`, sql`c."nextExpiryAt"`, now)}`
}
