import type { Db } from '@/lib/db'

/** Connections: by stage, by turn, or by the day on which their first secret, or their first certificate, ends. */
type Counted = 'stage' | 'turn' | 'secret' | 'certificate'

/** Exact at any moment: what is added up already, and every change since, in one look. */
export async function keptCounts(db: Db, of: Counted): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ value: string; count: number }[]>`
    select value, sum(count)::int as count from (
      select value, count from "DeskCount" where "of" = ${of}
      union all select value, by from "DeskCountChange" where "of" = ${of}) kept
     group by value`
  return new Map(rows.map(({ value, count }) => [value, count]))
}

/**
 * Adds up so many changes; says how many there were. Whoever else does the same is passed by, and nobody who writes a change
 * waits: rows that are counted up are touched here alone, in one order.
 */
export async function addUp(db: Db, most: number): Promise<number> {
  const [row] = await db.$queryRaw<[{ gone: number }]>`
    with oldest as (select id from "DeskCountChange" order by id limit ${most} for update skip locked),
         gone as (delete from "DeskCountChange" c using oldest where c.id = oldest.id returning c."of", c.value, c.by),
         kept as (insert into "DeskCount" ("of", value, count)
                  select "of", value, sum(by) from gone group by "of", value order by "of", value
                  on conflict ("of", value) do update set count = "DeskCount".count + excluded.count)
    select count(*)::int as gone from gone`
  return row.gone
}

/** Of days that are long over, most. What somebody adds to meanwhile is passed by. */
export async function deleteEmpty(db: Db): Promise<void> {
  await db.$executeRaw`
    delete from "DeskCount" kept using (
      select "of", value from "DeskCount" where count = 0 order by "of", value for update skip locked) empty
     where kept."of" = empty."of" and kept.value = empty.value`
}
