/** What a comparison came to: how much held, what did not (as sentences), and what was left out, by reason. */
export type Tally = { name: string; held: number; faults: string[]; leftOut: Map<string, number> }

export function tallyOf(name: string): Tally {
  return { name, held: 0, faults: [], leftOut: new Map() }
}

export function leaveOut(tally: Tally, reason: string): void {
  tally.leftOut.set(reason, (tally.leftOut.get(reason) ?? 0) + 1)
}

/** Held when there is nothing to complain about. */
export function judge(tally: Tally, subject: string, complaints: string[]): void {
  if (complaints.length === 0) tally.held += 1
  else tally.faults.push(`${subject}: ${complaints.join('; ')}`)
}

export function printed({ name, held, faults, leftOut }: Tally): string {
  const sum = [...leftOut.values()].reduce((total, count) => total + count, 0)
  return [
    `${name}: ${held} held, ${faults.length} did not, ${sum} left out`,
    ...faults.map((fault) => `  ✗ ${fault}`),
    ...[...leftOut].map(([reason, count]) => `  – ${count} × ${reason}`),
  ].join('\n')
}
