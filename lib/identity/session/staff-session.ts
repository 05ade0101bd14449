import { asVisitor } from '@/lib/db'
import { env } from '@/lib/env'
import { hashToken } from '@/lib/sealing/token'
import type { Staff } from '../actor'
import { provenStaff } from '../prove'
import { isStaffTenant } from '../sign-in/staff-tenant'
import { standingNow } from '../staff/observe-staff'
import { findStaffPerson } from '../staff/store'
import { idleSince, wantsTouch } from './lifetime'
import { findStaffSession, touchSession } from './session-store'

/**
 * Who of staff holds this cookie, as Microsoft said within the last five minutes (or last, while it does not answer:
 * `observedAt` tells). Null when the session ended, by the clock too, when it passed no second factor that is demanded
 * now, and when account or role are gone. `isUse`: a person's own page or press, which keeps it from ending unused.
 */
export async function staffOf(
  sessionToken: string | undefined,
  { isUse = true, now = new Date() } = {},
): Promise<Staff | null> {
  if (!sessionToken) return null
  const tokenHash = hashToken(sessionToken)
  const session = await findStaffSession(asVisitor(), tokenHash, { now, usedAfter: idleSince(now) })
  if (!session || !isStaffTenant(session.tenantId) || !hasSecondFactor(session.authContext)) return null
  const { staffRole: role, staffObservedAt: observedAt } = await standingNow(session, now)
  if (!role || !observedAt) return null
  if (isUse && wantsTouch(session.usedAt, now)) await touchSession(asVisitor(), tokenHash, now)
  const { personId, name, upn, authenticatedAt } = session
  return provenStaff({ personId, name, upn, role, observedAt, authenticatedAt })
}

/** What was demanded at sign-in is demanded as long as the session lives: a setting that becomes stricter ends it. */
function hasSecondFactor(authContext: string | null): boolean {
  const demanded = env().STAFF_AUTH_CONTEXT
  return demanded === 'none' || authContext === demanded
}

/** For how long a calendar is still read for somebody whom Microsoft does not answer about. */
const blindHours = 24

const never = new Date(0)

/**
 * Somebody who is not at the keyboard (a calendar reads for them), as long as they have been of Spencer's staff without a
 * break since then.
 */
export async function staffStill(personId: string, since: Date, now = new Date()): Promise<Staff | null> {
  const person = await findStaffPerson(asVisitor(), personId)
  if (!person || !isStaffTenant(person.tenantId) || (person.staffEndedAt && person.staffEndedAt >= since)) return null
  const { staffRole: role, staffObservedAt: observedAt } = await standingNow({ personId, ...person }, now)
  if (!role || !observedAt || now.getTime() - observedAt.getTime() > blindHours * 3_600_000) return null
  return provenStaff({ personId, name: person.name, upn: person.upn, role, observedAt, authenticatedAt: never })
}
