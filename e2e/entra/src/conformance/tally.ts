/** What a comparison came to: how much held; what did not, with those it happened to; what was left out, by reason. */
export type Tally = { name: string; held: number; faults: Map<string, string[]>; leftOut: Map<string, number> }

export function tallyOf(name: string): Tally {
  return { name, held: 0, faults: new Map(), leftOut: new Map() }
}

export function leaveOut(tally: Tally, reason: string): void {
  tally.leftOut.set(reason, (tally.leftOut.get(reason) ?? 0) + 1)
}

/** Held when there is nothing to complain about. `by` is a test or a page that a fault leads back to. */
export function judge(tally: Tally, subject: string, complaints: string[], by: string): void {
  if (complaints.length === 0) tally.held += 1
  for (const complaint of complaints) {
    const fault = `${subject}: ${complaint}`
    tally.faults.set(fault, [...(tally.faults.get(fault) ?? []), by])
  }
}

export function printed({ name, held, faults, leftOut }: Tally): string {
  const sum = [...leftOut.values()].reduce((total, count) => total + count, 0)
  return [
    `${name}: ${held} held, ${faults.size} faults, ${sum} left out`,
    ...[...faults].map(([fault, by]) => `  ✗ ${fault} (${by.length > 1 ? `${by.length} ×, first ` : ''}${by[0]})`),
    ...[...leftOut].map(([reason, count]) => `  – ${count} × ${reason}`),
  ].join('\n')
}
