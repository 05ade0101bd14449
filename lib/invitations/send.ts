import { audit } from '@/lib/audit/audit'
import { asWorker } from '@/lib/db'
import { hashToken } from '@/lib/sealing/token'
import { markSent } from './link-store'
import { linkUrl, mintLink } from './mint-link'
import { askedBy } from './model'
import { findForMail } from './store'

export type InvitationMail = NonNullable<Awaited<ReturnType<typeof prepareMail>>>

/**
 * Mints the link and gives what the mail says. Committed before anything is sent: a link in a mailbox always works. Null
 * when the invitation no longer stands. `attempt` counts the links of this contact, from 1.
 */
export function prepareMail(invitationId: string, contactId: string, now = new Date()) {
  return asWorker(async (tx) => {
    const mail = await findForMail(tx, invitationId, contactId, now)
    const token = mail && (await mintLink(tx, invitationId, contactId, now))
    if (!mail || !token) return null
    const { connection } = mail
    return {
      token,
      url: linkUrl(token),
      attempt: mail._count.links + 1,
      intent: mail.intent,
      expiresAt: mail.expiresAt,
      connectionId: mail.connectionId,
      contact: mail.contact,
      ...askedBy(mail.invitedBy, connection),
      environment: connection.environment,
      domain: connection.domain,
      userSync: connection.userSync,
      customerName: connection.customer.name,
      spencerContact: { name: connection.spencerContactName, email: connection.spencerContactEmail },
    }
  })
}

/** The mail server took it. */
export function recordSent(mail: InvitationMail, invitationId: string, contactId: string, now = new Date()) {
  return asWorker(async (tx) => {
    if (!(await markSent(tx, hashToken(mail.token), now))) return
    await audit(tx, {
      action: 'invitation.sent',
      connectionId: mail.connectionId,
      data: { invitation: invitationId, contact: contactId, intent: mail.intent, attempt: mail.attempt },
    })
  })
}
