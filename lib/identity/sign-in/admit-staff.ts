import { audit } from '@/lib/audit/audit'
import { asVisitor } from '@/lib/db'
import type { StaffRole } from '../actor'
import { type Admission, type Arrival, openSession } from '../session/open-session'
import { rememberPerson } from './store'

/** The highest first: whoever holds several app roles acts with the first one found. */
const staffRoles: readonly StaffRole[] = ['Admin', 'Operator', 'Viewer']

/** The tenant was checked with the token; what is left is an app role in our registration, given by our own IT. */
export async function admitStaff(
  { attempt, redeemed, previousToken, onSignedIn }: Arrival,
  now: Date,
): Promise<Admission> {
  const { claims } = redeemed
  if (claims.isGuest) return { status: 'refused', why: 'guest' }
  const staffRole = staffRoles.find((role) => claims.appRoles.includes(role))
  if (!staffRole) return { status: 'refused', why: 'no_role' }
  return asVisitor(async (tx) => {
    const personId = await rememberPerson(tx, claims, now)
    const { authenticatedAt } = claims
    const session = { personId, audience: 'staff', staffRole, directoryRoles: null, authenticatedAt } as const
    const { sessionToken } = await openSession(tx, session, previousToken, now)
    await onSignedIn(tx, { ...attempt, personId })
    await audit(tx, { action: 'sign-in.completed', personId, data: { audience: 'staff', role: staffRole } })
    return { status: 'admitted', personId, sessionToken }
  })
}
