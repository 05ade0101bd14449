import type { Tx } from '@/lib/db'
import type { HeldTime } from '@/lib/stop/held-time'
import { moveEnds } from './store'

/** The links of an invitation end with it, and so does the access of whoever came in by one. */
export function moveInvitationEnds(tx: Tx, held: HeldTime): Promise<number> {
  return moveEnds(tx, held)
}
