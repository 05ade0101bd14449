import { audit } from '@/lib/audit/audit'
import { heldAddress } from '@/lib/connections/contacts'
import { isAdopted } from '@/lib/connections/model'
import { asWorker, type Tx } from '@/lib/db'
import type { Language } from '@/lib/i18n/language'
import { hashToken } from '@/lib/sealing/token'
import { findAddressee, findHeld, markAddresseeBounced } from './addressee-store'
import { alterationOf, readAmendment } from './amending/amendment'
import { choicesAsked } from './amending/amends'
import { findEndedForMail } from './ended-store'
import { markSent } from './link-store'
import { linkUrl, mintLink } from './mint-link'
import { askedBy } from './model'
import { findContactForMail, findForMail } from './store'

export type InvitationMail = NonNullable<Awaited<ReturnType<typeof prepareMail>>>

type To = { name: string; email: string; language: Language }
type TypedBy = { name: string; upn: string } | null

/** `askedAt`: when they were first mailed about it; null for the first mail. */
type Written = { contact: To; token: string | null; typedBy: TypedBy; attempt: number; askedAt: Date | null }

/**
 * Mints the link and gives what the mail says. Committed before anything is sent: a link in a mailbox always works. Null
 * when the invitation no longer stands. `attempt` counts the links of this contact, from 1.
 * @param beside the links that they have stay good
 */
export function prepareMail(invitationId: string, contactId: string, now = new Date(), beside = false) {
  return asWorker(async (tx) => {
    await heldAddress(tx, contactId) // or its link would go to an address that was corrected meanwhile
    const found = await findContactForMail(tx, invitationId, contactId)
    if (!found) return null
    const { _count, links, ...contact } = found
    const token = await mintLink(tx, invitationId, contactId, now, beside)
    const askedAt = links[0]?.sentAt ?? null
    return written(tx, invitationId, { contact, token, askedAt, typedBy: null, attempt: _count.links + 1 }, now)
  })
}

/** The same for somebody whom a person at the customer named; the mail says who typed their name. */
export function prepareAddressed(addresseeId: string, now = new Date()) {
  return asWorker(async (tx) => {
    const found = await findAddressee(tx, addresseeId)
    if (!found) return null
    const { _count, invitationId, typedBy, ...contact } = found
    const token = await mintLink(tx, invitationId, { addresseeId }, now)
    const mail = await written(
      tx,
      invitationId,
      { contact, token, typedBy, askedAt: null, attempt: _count.links + 1 },
      now,
    )
    return mail && { ...mail, invitationId }
  })
}

async function written(
  tx: Tx,
  invitationId: string,
  { contact, token, typedBy, attempt, askedAt }: Written,
  now: Date,
) {
  const mail = token && (await findForMail(tx, invitationId, now))
  if (!mail || !token) return null
  const { connection } = mail
  const asked = readAmendment(mail.amends)
  return {
    token,
    url: linkUrl(token),
    attempt,
    typedBy,
    intent: mail.intent,
    renews: mail.renews,
    askedAt,
    expiresAt: mail.expiresAt,
    connectionId: mail.connectionId,
    contact,
    ...askedBy(mail.invitedBy, connection),
    environment: connection.environment,
    domain: connection.domain,
    /** As it would be once it was granted. */
    userSync: choicesAsked(mail, connection).userSync,
    alteration: asked && alterationOf(asked),
    /** The first that the portal writes to them of an app that Spencer's own list knows. */
    isIntroduction:
      mail.intent === 'connect' && connection.listed !== null && connection.listed.seenAt === null && askedAt === null,
    /** Somebody else made the registration: an undo leaves it standing. */
    isAdopted: isAdopted(connection),
    customerName: connection.customer.name,
    spencerContact: { name: connection.spencerContactName, email: connection.spencerContactEmail },
  }
}

/** The mail server took it. */
export function recordSent(
  mail: InvitationMail,
  invitationId: string,
  to: { contact: string } | { addressee: string },
  now = new Date(),
) {
  return asWorker(async (tx) => {
    if (!(await markSent(tx, hashToken(mail.token), now))) return
    await audit(tx, {
      action: 'invitation.sent',
      connectionId: mail.connectionId,
      data: { invitation: invitationId, ...to, intent: mail.intent, attempt: mail.attempt },
    })
  })
}

/** Nobody has the address that was typed: it is not tried again. */
export async function recordAddresseeBounced(
  tx: Tx,
  addresseeId: string,
  connectionId: string,
  now: Date,
): Promise<void> {
  await markAddresseeBounced(tx, addresseeId, now)
  await audit(tx, { action: 'colleague.bounced', connectionId, data: { addressee: addresseeId } })
}

/** What the account owner is told of an invitation that has ended and is asked for anew. */
export function endedForMail(invitationId: string) {
  return findEndedForMail(asWorker(), invitationId)
}

/** What the account owner is told of an address that waits for a yes; null once it was answered. */
export function heldForMail(addresseeId: string) {
  return findHeld(asWorker(), addresseeId)
}
