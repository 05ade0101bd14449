import { audit } from '@/lib/audit/audit'
import { asVisitor } from '@/lib/db'
import { env } from '@/lib/env'
import { type Admission, type Arrival, openSession, sessionFacts } from '../session/open-session'
import { highestRole } from '../staff/highest-role'
import { keepRole } from '../staff/last-admin'
import { rememberPerson } from './store'

/**
 * The tenant was checked with the token; what is left is the second factor, which Microsoft says by the authentication
 * context, and an app role in our registration, given by our own IT.
 */
export async function admitStaff({ attempt, redeemed, previousToken, hooks }: Arrival, now: Date): Promise<Admission> {
  const { claims } = redeemed
  if (claims.isGuest) return { status: 'refused', why: 'guest' }
  const staffRole = highestRole(claims.appRoles)
  if (!staffRole) return { status: 'refused', why: 'no_role' }
  const demanded = env().STAFF_AUTH_CONTEXT
  if (demanded !== 'none' && !claims.authContexts.includes(demanded))
    return { status: 'refused', why: 'no_second_factor' }
  return asVisitor(async (tx) => {
    const personId = await rememberPerson(tx, claims, now)
    await keepRole(tx, personId, staffRole, now)
    const session = { ...sessionFacts(personId, 'staff', claims), staffRole, directoryRoles: null }
    const authContext = demanded === 'none' ? null : demanded
    const { sessionToken } = await openSession(tx, { ...session, authContext }, previousToken, now)
    await hooks.onSignedIn(tx, { ...attempt, personId })
    await audit(tx, { action: 'sign-in.completed', personId, data: { audience: 'staff', role: staffRole } })
    return { status: 'admitted', personId, sessionToken }
  })
}
