import type { Staff } from '@/lib/identity/actor'
import { stages } from './model'
import { countMoments, countStages } from './store'

const countedUpTo = 1_000

export type Funnel = Awaited<ReturnType<typeof funnelOf>>

/**
 * How many connections are in each stage (beyond a thousand: `isMore`), and how far the newest thousand came. Bounded on
 * purpose: a page that counts a million rows is a page that gets slower with every customer.
 */
export async function funnelOf(_: Staff) {
  const [counts, moments] = await Promise.all([countStages(stages, countedUpTo + 1), countMoments(countedUpTo)])
  return {
    stages: stages.map((stage) => {
      const count = counts.get(stage) ?? 0
      return { stage, count: Math.min(count, countedUpTo), isMore: count > countedUpTo }
    }),
    moments,
  }
}
