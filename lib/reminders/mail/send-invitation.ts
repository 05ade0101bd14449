import { markBounced } from '@/lib/connections/reach'
import { transaction } from '@/lib/db'
import { formatDate } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-words'
import { oneLine } from '@/lib/i18n/one-line'
import { type InvitationMail, prepareMail, recordSent } from '@/lib/invitations/send'
import { layOut } from './lay-out'
import { type Mail, messageIdOf, sendMail } from './send-mail'

/**
 * Mints the contact's link, mails it and remembers that it was sent. An invitation that no longer stands is not mailed.
 * A contact whose address the server refuses for good gets no more mails.
 * @throws when the mail server did not take it: the queue tries again with another link, and the one before is dead.
 */
export async function sendInvitation(invitationId: string, contactId: string, now = new Date()): Promise<void> {
  const prepared = await prepareMail(invitationId, contactId, now)
  if (!prepared) return
  const messageId = messageIdOf('invitation', `${invitationId}.${contactId}`, prepared.attempt)
  const { status } = await sendMail({ ...writeInvitation(prepared), messageId })
  if (status === 'refused') return transaction((tx) => markBounced(tx, contactId, prepared.connectionId, now))
  if (status === 'failed') throw new Error('The mail server did not take the invitation')
  await recordSent(prepared, invitationId, contactId)
}

/** In the contact's own language; pure, so that every intent and language can be read in a test. */
export function writeInvitation(invitation: Omit<InvitationMail, 'token'>): Omit<Mail, 'messageId'> {
  const { contact, spencerContact, intent } = invitation
  const { language } = contact
  const words = mailTranslator(language)
  const customer = oneLine(invitation.customerName)
  const environment = words(`environment.${invitation.environment}`)
  const date = formatDate(invitation.expiresAt, language)
  const who = invitation.colleagueName
    ? words('whoColleague', { name: oneLine(invitation.colleagueName), customer })
    : words('whoStaff', { name: oneLine(invitation.staffName) })
  const reads = words(invitation.userSync ? 'reads.userSync' : 'reads.signIn')
  const letter = layOut({
    language,
    heading: customer,
    environment: words('environmentIs', { environment }),
    greeting: words('greeting', { name: oneLine(contact.name) }),
    paragraphs: [words(`${intent}.paragraph`, { who, customer, domain: invitation.domain, reads })],
    button: { label: words(`${intent}.button`), url: invitation.url },
    addressLabel: words('address'),
    smallPrint: [
      words('until', { date }),
      words('questions', { name: oneLine(spencerContact.name), email: spencerContact.email }),
    ],
  })
  return {
    to: { name: contact.name, address: contact.email },
    replyTo: { name: spencerContact.name, address: spencerContact.email },
    subject: words(`${intent}.subject`, { customer, environment, date }),
    ...letter,
  }
}
