const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** For clocks that differ: a policy counts from Microsoft's now, we count from ours. */
const marginMs = hourMs

/**
 * The ends to try, longest first, each from the moment of asking; the next one when the tenant's policy refuses. Calendar
 * months come one day short, because policies count days and 12 months may hold a 29 February.
 */
export const secretLadder: readonly ((start: Date) => Date)[] = [
  ...[24, 12, 6, 3].map((months) => (start: Date) => before(addMonths(start, months), dayMs + marginMs)),
  ...[30, 7].map((days) => (start: Date) => before(addDays(start, days), marginMs)),
]

/**
 * Where a new secret should end: as far as this tenant was seen to allow, 24 months when nothing is known.
 * @param lifetimeDays what `lifetimeDaysOf` said of a secret that was accepted after a refusal
 */
export function secretEnd(now: Date, lifetimeDays: number | null): Date {
  const longest = before(addMonths(now, 24), dayMs + marginMs)
  if (lifetimeDays === null) return longest
  const learned = before(addDays(now, lifetimeDays), marginMs)
  return new Date(Math.min(learned.getTime(), longest.getTime()))
}

/** The next rung below an end that was refused; null when even seven days are too long. */
export function nextShorterEnd(start: Date, refusedEnd: Date): Date | null {
  const ends = secretLadder.map((rung) => rung(start))
  return ends.find((end) => end.getTime() < refusedEnd.getTime() - hourMs) ?? null
}

/** Whole days, as the connection remembers them. `secretEnd` of these days asks for the same lifetime again. */
export function lifetimeDaysOf(start: Date, end: Date): number {
  return Math.round((end.getTime() - start.getTime()) / dayMs)
}

function before(date: Date, milliseconds: number): Date {
  return new Date(date.getTime() - milliseconds)
}

function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * dayMs)
}

/** In UTC, and 31 August plus six months is the last day of February, not 3 March. */
function addMonths(date: Date, months: number): Date {
  const moved = new Date(date)
  moved.setUTCDate(1)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  moved.setUTCDate(Math.min(date.getUTCDate(), lastDay))
  return moved
}
