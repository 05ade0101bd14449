import { audit } from '@/lib/audit/audit'
import { asStaff, type Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { burnRow } from './store'

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
