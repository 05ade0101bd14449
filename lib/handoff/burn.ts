import { audit } from '@/lib/audit/audit'
import { asStaff, type Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { burnRow } from './store'
import { burnReturned, findClaimed, unlinkHeld } from './upkeep-store'

type Burnt = { status: 'burnt' } | { status: 'unavailable' } | { status: 'not_allowed' }

/**
 * Ends a handoff before its time, opened or not: the row is emptied at once, its link and the tab that opened it show
 * nothing any more. The secret itself goes on working at Microsoft until a renewal replaces it.
 */
export function burn(staff: Staff, handoffId: string, now = new Date()): Promise<Burnt> {
  return asStaff(staff, (tx) => burnWith(tx, staff, handoffId, now))
}

export async function burnWith(tx: Tx, staff: Staff, handoffId: string, now: Date): Promise<Burnt> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const row = await burnRow(tx, handoffId, now)
  if (!row) return { status: 'unavailable' }
  const { connectionId } = row
  await audit(tx, { action: 'handoff.burnt', personId: staff.personId, connectionId, data: { handoffId } })
  return { status: 'burnt' }
}

/** @param idHash of the link */
export async function wasClaimed(tx: Tx, idHash: Buffer<ArrayBuffer>): Promise<boolean> {
  return (await findClaimed(tx, idHash)) !== null
}

/**
 * The mail with this link did not arrive: the link ends, since a report may have carried it. `held`: the secret is still kept for
 * another link · `burnt`: it was kept under that link alone, and the customer has to be asked for another · null: another link
 * has taken its place.
 */
export async function endReturnedHandoff(
  tx: Tx,
  idHash: Buffer<ArrayBuffer>,
  now: Date,
): Promise<'held' | 'burnt' | null> {
  if (await unlinkHeld(tx, idHash, now)) return 'held'
  return (await burnReturned(tx, idHash, now)) ? 'burnt' : null
}
