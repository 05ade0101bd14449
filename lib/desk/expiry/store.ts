import type { Db } from '@/lib/db'
import { plannedAnew } from '@/lib/statement-names'
import { Prisma } from '@/prisma/generated/client'
import { matching } from '../list-store'
import type { ConnectionFilter } from '../model'

const anew = Prisma.raw(plannedAnew)

/** Of the first `most` that match, in the order of their ends: how many end on each day in Brussels. */
export async function countEnds(
  db: Db,
  filter: ConnectionFilter,
  now: Date,
  most: number,
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ day: string; count: number }[]>`
    ${anew} select day_in_brussels(at) as day, count(*)::int as count
      from (${matching(filter, now, most)} order by at, id limit ${most}) counted group by day`
  return new Map(rows.map(({ day, count }) => [day, count]))
}
