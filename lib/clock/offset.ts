import { ofThisProcess } from '@/lib/of-this-process'

/** Milliseconds that Microsoft's clock is ahead of ours, and when that was measured, by the wall and by what nobody sets. */
type Sample = { offset: number; wall: number; steady: number }

const kept = ofThisProcess<{ samples: Sample[] }>('clock')

const mostSamples = 5

/** A `Date` is in whole seconds, and on its way for some time: less than this is no difference. */
const precision = 2_000

export function keepSample(offset: number): void {
  kept.samples = [...current(), { offset, wall: Date.now(), steady: performance.now() }].slice(-mostSamples)
}

/**
 * Milliseconds to be added to this server's clock to have Microsoft's: the median of the last answers that said the time,
 * because a single one may have passed a proxy that changes it. 0 where none did, or what they say is no difference.
 */
export function clockOffset(): number {
  const offsets = current()
    .map(({ offset }) => offset)
    .sort((one, other) => one - other)
  const median = offsets[Math.floor((offsets.length - 1) / 2)] ?? 0
  return Math.abs(median) < precision ? 0 : median
}

/** A moment of this server's clock as Microsoft would say it. */
export function microsoftTime(moment: Date): Date {
  return new Date(moment.getTime() + clockOffset())
}

/** Where the two clocks went apart, ours was set, or the machine slept: what was measured before says nothing any more. */
function current(): Sample[] {
  const samples = kept.samples ?? []
  const last = samples.at(-1)
  if (!last) return []
  const jump = Date.now() - last.wall - (performance.now() - last.steady)
  return Math.abs(jump) > precision ? [] : samples
}
