import { audit } from '@/lib/audit/audit'
import { asVisitor } from '@/lib/db'
import { log } from '@/lib/log'
import type { StaffRole } from '../actor'
import { observeInDirectory } from './directory'
import { keepRole, noticeLastAdmin } from './last-admin'
import { isRecent } from './recent'
import { endStaff, findStaffPerson, keepObservation } from './store'

type StaffStanding = { staffRole: StaffRole | null; staffObservedAt: Date | null }

/**
 * What this person may, asked anew when the last answer is five minutes old. Where Microsoft does not answer it stays as it
 * was, with the age it has: reading goes on, everything else waits. A role or account that is gone ends every session of
 * theirs at once, and by `staffEndedAt` what they left open elsewhere.
 */
export async function standingNow(
  person: { personId: string; objectId: string } & StaffStanding,
  now: Date,
): Promise<StaffStanding> {
  const { personId, staffRole, staffObservedAt } = person
  if (isRecent(staffObservedAt, now)) return { staffRole, staffObservedAt }
  const observed = await observeInDirectory(person.objectId, now)
  switch (observed.status) {
    case 'not_known':
      log().warn({ personId, code: observed.code }, 'staff not known: Microsoft did not say what their role is')
      return { staffRole, staffObservedAt }
    case 'of_staff':
      if (staffRole === 'Admin' && observed.role !== 'Admin')
        await asVisitor((tx) => keepRole(tx, personId, observed.role, now))
      else await keepObservation(asVisitor(), personId, observed.role, now)
      return { staffRole: observed.role, staffObservedAt: now }
    case 'not_of_staff':
      await endStaffMember(personId, observed.why, now)
      return { staffRole: null, staffObservedAt: now }
  }
}

/** Every session of theirs at once, and what else is open for them; found by several at once, it is told once. */
export function endStaffMember(personId: string, why: 'role_gone' | 'account_disabled', now: Date): Promise<void> {
  return asVisitor(async (tx) => {
    const before = await findStaffPerson(tx, personId)
    const sessions = await endStaff(tx, personId, why, now)
    if (sessions === null) return
    if (before?.staffRole === 'Admin') await noticeLastAdmin(tx, personId, now)
    log().warn({ personId, why, sessions }, 'staff ended')
    await audit(tx, { action: 'staff.ended', personId, data: { why, sessions } })
  })
}
