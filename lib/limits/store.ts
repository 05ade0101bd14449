import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '@/lib/db'

export type Limit = { bucket: string; most: number; seconds: number }

/** In the database, so that all instances count together. A window begins with the first request in it. */
export async function count(
  { bucket, most, seconds }: Limit,
  who: string,
): Promise<{ isTooMany: boolean; msLeft: number }> {
  const limiter = new RateLimiterPrisma({
    storeClient: db(),
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

export async function deleteOver(now: Date): Promise<void> {
  await db().counter.deleteMany({ where: { expire: { lte: now } } })
}
