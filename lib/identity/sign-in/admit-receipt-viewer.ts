import { audit } from '@/lib/audit/audit'
import { asVisitor } from '@/lib/db'
import { type Admission, type Arrival, openSession, sessionFacts } from '../session/open-session'
import { mayRead } from '../session/session'
import { isLetIn } from './is-let-in'
import { findPersonId, rememberPerson, tenantsOf } from './store'

/** Their invitation has ended, the work is done: a session that opens nothing but what was done with their part in it. */
export async function admitReceiptViewer(
  { attempt, redeemed, previousToken, hooks }: Arrival,
  now: Date,
): Promise<Admission> {
  const { claims } = redeemed
  const { connectionId } = attempt
  if (!connectionId) return { status: 'refused', why: 'unknown' }
  const tenants = await tenantsOf(asVisitor(), connectionId)
  if (!tenants || !isLetIn(claims, tenants)) return { status: 'refused', why: 'guest' }
  const person = await findPersonId(asVisitor(), claims.tenantId, claims.objectId)
  if (!(await mayRead(connectionId, person?.id ?? null, claims.directoryRoles)))
    return { status: 'refused', why: 'no_role' }
  return asVisitor(async (tx) => {
    const personId = await rememberPerson(tx, claims, now)
    const session = sessionFacts(personId, 'customer', claims)
    const { sessionToken } = await openSession(tx, session, previousToken, now)
    await hooks.onSignedIn(tx, { ...attempt, personId })
    await audit(tx, {
      action: 'sign-in.completed',
      personId,
      connectionId,
      data: { audience: 'customer', reads: true },
    })
    return { status: 'admitted', personId, sessionToken }
  })
}
