import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import type { Db, Tx } from '@/lib/db'

type Limit = { bucket: string; most: number; seconds: number }

/** In the database, so that all instances count together. A window begins with the first request in it. */
export async function count(
  db: Db,
  { bucket, most, seconds }: Limit,
  who: string,
): Promise<{ isTooMany: boolean; msLeft: number }> {
  const limiter = new RateLimiterPrisma({
    storeClient: db,
    tableName: 'counter',
    keyPrefix: bucket,
    points: most,
    duration: seconds,
    clearExpiredByTimeout: false, // the sweep does
  })
  try {
    return { isTooMany: false, msLeft: (await limiter.consume(who)).msBeforeNext }
  } catch (tooMany) {
    if (!(tooMany instanceof RateLimiterRes)) throw tooMany
    return { isTooMany: true, msLeft: tooMany.msBeforeNext }
  }
}

/** Null when so many more fit into the day that began with the first of them; else when it ends. */
export async function take(
  tx: Tx,
  { key, points, most }: { key: string; points: number; most: number },
  now: Date,
): Promise<Date | null> {
  const tomorrow = new Date(now.getTime() + 86_400_000)
  const taken = await tx.$queryRaw<unknown[]>`
    insert into "Counter" as c (key, points, expire) select ${key}, ${points}::int, ${tomorrow} where ${points}::int <= ${most}::int
    on conflict (key) do update
       set points = case when c.expire > ${now} then c.points + ${points}::int else ${points}::int end,
           expire = case when c.expire > ${now} then c.expire else ${tomorrow} end
     where c.expire <= ${now} or c.points + ${points}::int <= ${most}::int
    returning 1`
  if (taken.length === 1) return null
  const counter = await tx.counter.findUnique({ where: { key }, select: { expire: true } })
  return counter?.expire && counter.expire > now ? counter.expire : tomorrow
}

export async function giveBack(tx: Tx, key: string, points: number): Promise<void> {
  await tx.counter.updateMany({ where: { key }, data: { points: { decrement: points } } })
}

export async function deleteOver(db: Db, now: Date): Promise<void> {
  await db.counter.deleteMany({ where: { expire: { lte: now } } })
}
