import type { WaitingFor } from '@/lib/graph/classify'

/** `withdrawal`: until no server of Microsoft's shows the consent any more that was removed. */
export type WaitedFor = WaitingFor | 'withdrawal'

/** How long a run has waited since it last got somewhere, and what it met meanwhile. */
export type Patience = {
  readonly waits: number
  readonly milliseconds: number
  /** Requests in a row that did not go through without a look between them. */
  readonly repeats: number
  /** Looks in a row that did not show what we know to exist. */
  readonly absences: number
}

export const fullPatience: Patience = { waits: 0, milliseconds: 0, repeats: 0, absences: 0 }

/** Something was made, so the bound starts anew; but where one object took long to travel, the next one will not be quick. */
export function renewed({ waits }: Patience): Patience {
  return { ...fullPatience, waits: Math.floor(waits / 2) }
}

/** After this long without getting anywhere, a person is asked; the run keeps its place. */
const longestMilliseconds = 5 * 60_000

export function isOver({ milliseconds }: Patience): boolean {
  return milliseconds > longestMilliseconds
}

export function afterWaiting(patience: Patience, milliseconds: number): Patience {
  return { ...patience, waits: patience.waits + 1, milliseconds: patience.milliseconds + milliseconds }
}

/**
 * Seconds between looks at a condition; the last one repeats. What passes by itself is tried again almost at once; copies
 * on Microsoft's other servers are usually there within half a minute.
 */
const rhythms: Record<WaitedFor, readonly [number, ...number[]]> = {
  replication: [0.5, 1, 2, 4, 8, 15],
  withdrawal: [0.5, 1, 2, 4, 8, 15],
  throttled: [0.05, 0.2, 0.5, 1, 2, 4, 8, 15],
  unavailable: [0.02, 0.1, 0.5, 2, 5, 15],
  concurrency: [0.5, 1, 2, 5, 10],
  network: [0.02, 0.1, 0.5, 2, 5, 15],
}

export const usuallySeconds: Record<WaitedFor, number> = {
  replication: 20,
  withdrawal: 20,
  throttled: 30,
  unavailable: 30,
  concurrency: 10,
  network: 10,
}

/**
 * The next pause, in milliseconds.
 * @param seconds what Microsoft asked for, or null; less than our own first pause would never tire us, and counts for nothing
 */
export function pauseFor(reason: WaitedFor, { waits }: Patience, seconds: number | null): number {
  const rhythm = rhythms[reason]
  const ours = rhythm[Math.min(waits, rhythm.length - 1)] ?? rhythm[0]
  return 1000 * (seconds !== null && seconds >= rhythm[0] ? seconds : ours)
}
