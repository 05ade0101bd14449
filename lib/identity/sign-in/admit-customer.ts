import { audit } from '@/lib/audit/audit'
import { asVisitor } from '@/lib/db'
import type { InvitationIntent } from '../actor'
import { findAccessOf, grantAccess } from '../session/access-store'
import { type Admission, type Arrival, openSession, sessionFacts } from '../session/open-session'
import { mayFollow } from '../session/session'
import { findRun, hasPressed } from '../tokens/token-store'
import type { RefusalReason } from './attempt'
import { isLetIn } from './is-let-in'
import { keepConsent, keepUnusedConsent } from './keep-consent'
import { findInvitation, findPersonId, rememberPerson } from './store'

type Ticket = { connectionId: string; invitationId: string; intent: InvitationIntent }

/** An invitation that stands lets a member of its tenant in; on a run's sign-in attempt it is the access they already hold. */
export async function admitCustomer(arrival: Arrival, now: Date): Promise<Admission> {
  const { attempt, redeemed, previousToken, hooks } = arrival
  const { claims } = redeemed
  const ticket = await (attempt.runId ? ticketOfRun(arrival, attempt.runId, now) : ticketOfInvitation(arrival, now))
  if (typeof ticket === 'string') {
    await asVisitor((tx) => keepUnusedConsent(tx, arrival, now))
    return { status: 'refused', why: ticket }
  }
  return asVisitor(async (tx) => {
    const personId = await rememberPerson(tx, claims, now)
    const session = sessionFacts(personId, 'customer', claims)
    const { sessionId, sessionToken } = await openSession(tx, session, previousToken, now)
    await grantAccess(tx, { sessionId, ...ticket }, now)
    await keepConsent(tx, arrival, personId, now)
    await hooks.onSignedIn(tx, { ...attempt, personId })
    const data = { audience: 'customer', tenantId: claims.tenantId, intent: ticket.intent, runId: attempt.runId }
    await audit(tx, { action: 'sign-in.completed', personId, connectionId: ticket.connectionId, data })
    return { status: 'admitted', personId, sessionToken }
  })
}

async function ticketOfInvitation({ attempt, redeemed }: Arrival, now: Date): Promise<Ticket | RefusalReason> {
  const { claims } = redeemed
  const invitation = attempt.invitationId ? await findInvitation(asVisitor(), attempt.invitationId) : null
  if (!invitation || invitation.revokedAt || invitation.expiresAt <= now) return 'invitation_ended'
  if (invitation.connection.tenantId !== claims.tenantId) return 'wrong_tenant'
  if (!isLetIn(claims, invitation.connection)) return 'guest'
  const { connectionId, id: invitationId, intent } = invitation
  if (intent === 'fields') return { connectionId, invitationId, intent }
  const person = await findPersonId(asVisitor(), claims.tenantId, claims.objectId)
  if (!(await mayFollow(connectionId, person?.id ?? null, claims.directoryRoles))) return 'no_role'
  return { connectionId, invitationId, intent }
}

/**
 * Consent may be given by another person than the one whose session this is: a colleague at the same desk. But only by one
 * who came through an invitation of their own, read what the run does and pressed: or consent would be a way past all three.
 */
async function ticketOfRun({ attempt, redeemed }: Arrival, runId: string, now: Date): Promise<Ticket | RefusalReason> {
  const { claims, scopes } = redeemed
  const run = await findRun(asVisitor(), runId)
  if (!run || run.connectionId !== attempt.connectionId || run.connection.tenantId !== claims.tenantId) return 'unknown'
  const person = await findPersonId(asVisitor(), claims.tenantId, claims.objectId)
  if (!isLetIn(claims, run.connection)) return 'guest'
  const access = person && (await findAccessOf(asVisitor(), person.id, run.connectionId, now))
  if (!access || !(await hasPressed(asVisitor(), runId, person.id))) return 'other_person'
  if (!attempt.scopes.every((scope) => scopes.includes(scope))) return 'declined'
  return { connectionId: run.connectionId, ...access }
}
