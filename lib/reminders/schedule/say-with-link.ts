import type { Tx } from '@/lib/db'
import type { HeldTime } from '@/lib/stop/held-time'
import { sayAgainSince } from './store'

/** A stop is lifted: the links that reminders promised meanwhile follow with the next look. Returns how many. */
export function sayWithLink(tx: Tx, held: HeldTime): Promise<number> {
  return sayAgainSince(tx, held)
}
