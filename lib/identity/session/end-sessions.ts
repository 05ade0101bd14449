import { audit } from '@/lib/audit/audit'
import { asStaff, asVisitor } from '@/lib/db'
import { hashToken } from '@/lib/sealing/token'
import type { Staff } from '../actor'
import { isFresh } from '../actor-rules'
import { closeToStaff, endSessionsOf } from '../staff/store'
import { endBySid } from './session-store'

/** Of oneself, in every browser. Returns how many there were. */
export function signOutEverywhere(staff: Staff, now = new Date()): Promise<number> {
  const { personId } = staff
  return asStaff(staff, async (tx) => {
    const sessions = await endSessionsOf(tx, personId, 'signed_out_everywhere', now)
    await audit(tx, { action: 'session.ended-everywhere', personId, data: { sessions } })
    return sessions
  })
}

/**
 * An Admin puts somebody of staff outside at once, with whatever calendars read for them. Whoever still has a role at
 * Microsoft may sign in again: that is taken away there, first.
 */
export function endAllSessionsOf(
  staff: Staff,
  personId: string,
  now = new Date(),
): Promise<{ status: 'ended'; sessions: number } | { status: 'not_allowed' } | { status: 'stale_sign_in' }> {
  return asStaff(staff, async (tx) => {
    if (staff.role !== 'Admin') return { status: 'not_allowed' }
    if (!isFresh(staff, now)) return { status: 'stale_sign_in' }
    const sessions = await endSessionsOf(tx, personId, 'ended_by_admin', now)
    await closeToStaff(tx, personId, now)
    await audit(tx, { action: 'session.ended-by-admin', personId: staff.personId, data: { of: personId, sessions } })
    return { status: 'ended', sessions }
  })
}

/** By Microsoft's word, in whichever browsers that session of theirs signed in here. */
export async function endByMicrosoftSession(sid: string, now = new Date()): Promise<void> {
  await asVisitor(async (tx) => {
    const ended = await endBySid(tx, hashToken(sid), now)
    for (const { personId } of ended) await audit(tx, { action: 'session.ended-at-microsoft', personId })
  })
}
