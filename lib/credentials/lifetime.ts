const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** For clocks that differ: a policy counts from Microsoft's now, we count from ours. */
const marginMs = hourMs

/** Lifetimes to ask for, in days, longest first: what policies say, and what lies between. */
export const secretLadder = [730, 365, 180, 150, 120, 90, 60, 45, 30, 14, 7, 1] as const

const longestDays = secretLadder[0]

/**
 * Where a new secret should end: as far as this tenant was seen to allow, 24 months when nothing is known.
 * @param lifetimeDays what `lifetimeDaysOf` said of a secret that was accepted after a refusal
 */
export function secretEnd(now: Date, lifetimeDays: number | null): Date {
  return endAfter(now, Math.min(lifetimeDays ?? longestDays, longestDays))
}

/** The next rung below an end that was refused; null when even a day is too long. */
export function nextShorterEnd(start: Date, refusedEnd: Date): Date | null {
  const ends = secretLadder.map((days) => endAfter(start, days))
  return ends.find((end) => end.getTime() < refusedEnd.getTime() - hourMs) ?? null
}

/** Whole days, as the connection remembers them. `secretEnd` of these days asks for the same lifetime again. */
export function lifetimeDaysOf(start: Date, end: Date): number {
  return Math.round((end.getTime() - start.getTime()) / dayMs)
}

function endAfter(start: Date, days: number): Date {
  return new Date(start.getTime() + days * dayMs - marginMs)
}
