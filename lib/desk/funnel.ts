import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { keptCounts } from './counts/store'
import { stages } from './model'

/** How many connections are in each stage: all of them, at the same cost for any number, as the database keeps count. */
export async function funnelOf(staff: Staff) {
  const counts = await keptCounts(asStaff(staff), 'stage')
  return { stages: stages.map((stage) => ({ stage, count: counts.get(stage) ?? 0 })) }
}
