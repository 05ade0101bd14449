import type { Staff } from '@/lib/identity/actor'
import { countStages } from './list-store'
import { stages } from './model'

const countedUpTo = 1_000

export type Funnel = Awaited<ReturnType<typeof funnelOf>>

/**
 * How many connections are in each stage (beyond a thousand: `isMore`). Bounded on purpose: a page that counts a million
 * rows is a page that gets slower with every customer.
 */
export async function funnelOf(_: Staff) {
  const counts = await countStages(stages, countedUpTo + 1)
  return {
    stages: stages.map((stage) => {
      const count = counts.get(stage) ?? 0
      return { stage, count: Math.min(count, countedUpTo), isMore: count > countedUpTo }
    }),
  }
}
