import { clockOffset } from './offset'

/** Beyond it Microsoft takes nothing that we sign; what its own libraries tolerate. */
const tolerance = 5 * 60_000

export type WrongClock = { minutes: number; is: 'behind' | 'ahead' }

/** How wrong this server's clock is, where that is more than Microsoft tolerates. */
export function wrongClock(): WrongClock | null {
  const offset = clockOffset()
  if (Math.abs(offset) <= tolerance) return null
  return { minutes: Math.round(Math.abs(offset) / 60_000), is: offset > 0 ? 'behind' : 'ahead' }
}

/** As an operator reads it: in the log, and where a load balancer asks. */
export function clockInWords({ minutes, is }: WrongClock): string {
  return `this server’s clock is ${minutes} minutes ${is}`
}
