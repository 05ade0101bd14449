import { audit } from '@/lib/audit/audit'
import { isAdopted } from '@/lib/connections/model'
import { recordMoment } from '@/lib/connections/record'
import { asVisitor } from '@/lib/db'
import { hashToken } from '@/lib/sealing/token'
import { standingStop } from '@/lib/stop/standing'
import { alterationOf, readAmendment } from './amending/amendment'
import { choicesAsked } from './amending/amends'
import { findByToken, markOpened } from './link-store'
import { askedBy } from './model'

export type OpenInvitation = NonNullable<Awaited<ReturnType<typeof openInvitation>>>

/**
 * What an invitation says to whoever holds its link: a pure read, so that mail scanners and previews change nothing. Null
 * for a link that was never minted. `language` is the contact's own where the link was mailed to one.
 */
export async function openInvitation(token: string, now = new Date()) {
  const link = await findByToken(asVisitor(), hashToken(token))
  if (!link) return null
  const { invitation, contact, addressee } = link
  const reader = contact ?? addressee
  const { connection } = invitation
  const asked = readAmendment(invitation.amends)
  const asker = askedBy(invitation.invitedBy, connection)
  const isRevoked = link.revokedAt !== null || invitation.revokedAt !== null
  const stop = await standingStop(asVisitor(), { connectionId: connection.id })
  const status = isRevoked ? 'revoked' : statusOf(invitation, stop?.since ?? now)
  return {
    status,
    invitationId: invitation.id,
    connectionId: connection.id,
    intent: invitation.intent,
    renews: invitation.renews,
    /** What of the choices it asks to alter; null where it alters none. */
    alteration: asked && alterationOf(asked),
    environment: connection.environment,
    customerName: connection.customer.name,
    domain: connection.domain,
    tenantId: connection.tenantId,
    /** As a press would have it. */
    ...choicesAsked(invitation, connection),
    appName: connection.appName,
    /** Somebody else made the registration: an undo leaves it standing. */
    isAdopted: isAdopted(connection),
    /** When what it asks for was undone, or the connection ended: then there is nothing left to ask. */
    undoneAt: invitation.runs[0]?.finishedAt ?? (connection.stage === 'ended' ? connection.endedAt : null),
    /** When what it asks for was done. */
    fulfilledAt: invitation.fulfilledAt,
    /** What stands in the tenant, as far as our tables tell. */
    made: {
      grantedAt: connection.grantedAt,
      switches: connection.switches,
      userSync: connection.userSync,
      applicationId: connection.applicationId,
      applicationObjectId: connection.applicationObjectId,
    },
    language: reader?.language ?? connection.language,
    contactName: reader?.name ?? null,
    /** Who at Spencer asks; when a colleague of the customer passed it on, their name stands in `colleagueName`. */
    staffName: asker.staffName,
    colleagueName: asker.colleagueName,
    spencerContact: { name: connection.spencerContactName, email: connection.spencerContactEmail },
    expiresAt: invitation.expiresAt,
    /** Nobody comes in by it any more, whatever it says. */
    isOver: invitation.expiresAt <= (stop?.since ?? now),
    /** Since when Spencer has stopped; until that is lifted the press waits. */
    stoppedSince: stop?.since ?? null,
  }
}

type Found = NonNullable<Awaited<ReturnType<typeof findByToken>>>['invitation']

/** What was connected, undone and begun again is another time's: a link of the first says that it is no more. */
function statusOf({ fulfilledAt, expiresAt, connection }: Found, clock: Date): 'open' | 'revoked' | 'expired' | 'done' {
  const { grantedAt } = connection
  if (fulfilledAt) return grantedAt && grantedAt <= fulfilledAt ? 'done' : 'revoked'
  return expiresAt <= clock ? 'expired' : 'open'
}

/** On the press, not on the visit. Says true the first time; a link that no longer stands says false and changes nothing. */
export function recordOpened(token: string, now = new Date()): Promise<boolean> {
  return asVisitor(async (tx) => {
    const invitation = await markOpened(tx, hashToken(token), now)
    if (!invitation) return false
    await recordMoment(tx, invitation.connectionId, 'openedAt', now)
    await audit(tx, {
      action: 'invitation.opened',
      connectionId: invitation.connectionId,
      data: { invitation: invitation.id },
    })
    return true
  })
}
