import { type Invariant, invariants } from './broken'

/** What a campaign, or a part of it, has to say. */
export type Tally = {
  byKind: Record<string, number>
  violations: Record<Invariant, number>
  /** Milliseconds from a worker's death to the next worker's first write on that run. */
  recoveries: number[]
  /** For each violation, what lives through it again. */
  again: { seed: number; path: string }[]
}

export function emptyTally(): Tally {
  const violations = Object.fromEntries(Object.keys(invariants).map((name) => [name, 0]))
  return { byKind: {}, violations: violations as Record<Invariant, number>, recoveries: [], again: [] }
}

export function count(tally: Tally, kinds: readonly string[]): void {
  for (const kind of kinds) tally.byKind[kind] = (tally.byKind[kind] ?? 0) + 1
}

export function add(tally: Tally, other: Tally): void {
  for (const [kind, times] of Object.entries(other.byKind)) tally.byKind[kind] = (tally.byKind[kind] ?? 0) + times
  for (const name of Object.keys(invariants) as Invariant[]) tally.violations[name] += other.violations[name]
  tally.recoveries.push(...other.recoveries)
  tally.again.push(...other.again)
}

export const faultsIn = ({ byKind }: Tally) => Object.values(byKind).reduce((sum, times) => sum + times, 0)

export const violationsIn = ({ violations }: Tally) => Object.values(violations).reduce((sum, times) => sum + times, 0)

/** The last line of a campaign. */
export function lastLine(tally: Tally, seed: number): string {
  const recoveries = tally.recoveries.toSorted((one, other) => one - other)
  const p50 = recoveries[Math.floor(recoveries.length / 2)] ?? null
  const recoveryMs = { p50, max: recoveries.at(-1) ?? null }
  const byKind = Object.fromEntries(Object.entries(tally.byKind).sort(([, one], [, other]) => other - one))
  return JSON.stringify({ faults: faultsIn(tally), byKind, violations: tally.violations, recoveryMs, seed })
}
