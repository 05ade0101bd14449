/** Entra counts in ticks of 100 ns and prints seven digits; the box knows milliseconds, so the last four are made up. */
const ticks = '4181'

/** `2026-11-22T19:50:29.3084181Z`: what Entra writes when it chooses the moment itself. */
export function instant(now: number): string {
  return new Date(now).toISOString().replace('Z', `${ticks}Z`)
}

/** `2026-11-22T19:50:29Z`: what it writes for moments read from a certificate. */
export function second(now: number): string {
  return new Date(now).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** `2026-11-22T19:50:29`: the date in `innerError`, which has no zone although it is UTC. */
export function zoneless(now: number): string {
  return new Date(now).toISOString().slice(0, 19)
}

/** Two calendar years on: Entra's lifetime for a secret whose end was not asked for. */
export function twoYearsAfter(now: number): number {
  const then = new Date(now)
  return then.setUTCFullYear(then.getUTCFullYear() + 2)
}
