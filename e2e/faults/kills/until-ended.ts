import { runOf } from '@/e2e/fixtures/runs'
import { Broken } from '../broken'
import type { Tally } from '../tally'
import type { Ambush } from './ambush'

/** Long enough for a recovery on a busy machine; one that takes longer is not slow but lost. */
const mostSeconds = 60

/** Until the run is done; measures each recovery on the way: from a death to the next worker's first write, its claim. */
export async function untilEnded(runId: string, waylaid: Ambush[], tally: Tally): Promise<void> {
  const began = performance.now()
  const measured = new Set<Ambush>()
  let fence = 0
  for (;;) {
    const run = await runOf(runId)
    const now = performance.now()
    for (const one of waylaid) {
      if (!one.struck || measured.has(one) || run.fence <= fence) continue
      measured.add(one)
      tally.recoveries.push(Math.round(now - one.struck.at))
    }
    if (!waylaid.some((one) => one.struck && !measured.has(one))) fence = run.fence
    if (run.state === 'done') return
    if (run.state === 'stopped' || run.state === 'needs_person') throw new Broken('I5', `${run.state}: ${run.reason}`)
    if (now - began > mostSeconds * 1000) throw new Broken('I5', `still ${run.state} after ${mostSeconds} s`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
