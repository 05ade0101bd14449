import { type GivenCertificate, givenCertificate } from '@/lib/credentials/who-gave'
import { asWorker } from '@/lib/db'
import { formatDate } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { type InvitationMail, prepareAddressed, prepareMail, recordSent } from '@/lib/invitations/send'
import { layOut } from '@/lib/mail/lay-out'
import { type Mail, messageIdOf } from '@/lib/mail/send-mail'
import { hashToken } from '@/lib/sealing/token'
import { civilDateOf } from '../schedule/civil-time'
import { post } from './post'
import { type Renewed, renewedOf } from './renewed'
import { sayCertificate } from './say-certificate'
import { sayRenewal } from './say-renewal'
import { waitsForLifting } from './until-lifted'

/**
 * Mints the contact's link, mails it and remembers that it was sent. An invitation that no longer stands is not mailed.
 * A contact whose address the server refuses for good gets no more mails.
 * @param isAgain nobody asked for it: the links of earlier mails stay good
 * @throws when the mail server did not take it: the queue tries again with another link, and the one before is dead.
 */
export async function sendInvitation(
  invitationId: string,
  contactId: string,
  now = new Date(),
  isAgain?: true,
): Promise<void> {
  if (await waitsForLifting('send-invitation', { invitationId, contactId, isAgain }, { invitationId }, now)) return
  const prepared = await prepareMail(invitationId, contactId, now, isAgain)
  if (!prepared) return
  const messageId = messageIdOf('invitation', `${invitationId}.${contactId}`, prepared.attempt)
  const letter = writeInvitation(prepared, await behind(prepared), now)
  const about = { connectionId: prepared.connectionId, contactId, linkHash: hashToken(prepared.token) }
  const isSent = await post({ ...letter, messageId }, about, 'the invitation', now)
  if (isSent) await recordSent(prepared, invitationId, { contact: contactId }, now)
}

/**
 * The one mail to somebody whom a person at the customer named.
 * @throws when the mail server did not take it: the queue tries again with another link, and the one before is dead.
 */
export async function sendToAddressee(addresseeId: string, now = new Date()): Promise<void> {
  if (await waitsForLifting('send-to-addressee', { addresseeId }, { addresseeId }, now)) return
  const prepared = await prepareAddressed(addresseeId, now)
  if (!prepared) return
  const messageId = messageIdOf('invitation', addresseeId, prepared.attempt)
  const letter = writeInvitation(prepared, await behind(prepared), now)
  const about = { connectionId: prepared.connectionId, addresseeId, linkHash: hashToken(prepared.token) }
  const isSent = await post({ ...letter, messageId }, about, 'the invitation', now)
  if (isSent) await recordSent(prepared, prepared.invitationId, { addressee: addresseeId }, now)
}

/** What the letter says beside the invitation: the certificate that the press would let in, and what it renews. */
type Behind = { certificate: GivenCertificate | null; renewed: Renewed | null }

async function behind({ intent, renews, userSync, connectionId }: InvitationMail): Promise<Behind> {
  const isLetIn = userSync && (intent === 'connect' || intent === 'renew' || intent === 'repair')
  return {
    certificate: isLetIn ? await givenCertificate(asWorker(), connectionId) : null,
    renewed: intent === 'renew' ? await renewedOf(connectionId, renews) : null,
  }
}

/** In the contact's own language; pure, so that every intent and language can be read in a test. */
export function writeInvitation(
  invitation: Omit<InvitationMail, 'token'>,
  { certificate, renewed }: Behind,
  now = new Date(),
): Omit<Mail, 'messageId'> {
  const { contact, spencerContact, typedBy, domain, renews, alteration } = invitation
  const intent = invitation.intent === 'undo' && invitation.isAdopted ? 'undoAdopted' : invitation.intent
  const { language } = contact
  const t = mailTranslator(language)
  const customer = oneLine(invitation.customerName)
  const environment = t(`environment.${invitation.environment}`)
  const date = formatDate(invitation.expiresAt, language)
  const who = invitation.colleagueName
    ? t('whoColleague', { name: oneLine(invitation.colleagueName), customer })
    : t('whoStaff', { name: oneLine(invitation.staffName) })
  const reads = t(invitation.userSync ? 'reads.userSync' : 'reads.signIn')
  const owner = oneLine(spencerContact.name)
  const said =
    intent === 'renew'
      ? sayRenewal({ renews, who, customer, environment, domain, owner }, renewed ?? nothingKnown, language, now)
      : alteration
        ? {
            subject: t(`amend.subject.${alteration}`, { customer, environment }),
            paragraph: t(`amend.paragraph.${alteration}`, { who, domain }),
          }
        : {
            subject: t(`${intent}.subject`, { customer, environment }),
            paragraph: t(`${intent}.paragraph`, { who, customer, domain, reads }),
          }
  const letter = layOut({
    language,
    heading: customer,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name: oneLine(contact.name) }),
    paragraphs: [
      said.paragraph,
      ...(invitation.isIntroduction ? [t('introduction', { customer })] : []),
      ...(isAskedAgain(invitation, now) ? [t('again', { date: formatDate(invitation.askedAt, language) })] : []),
      t('signIn'),
      ...(typedBy ? [t('typedBy', { name: oneLine(typedBy.name), address: oneLine(typedBy.upn) })] : []),
      ...(certificate ? [sayCertificate(t, certificate)] : []),
    ],
    button: { label: t(alteration ? 'amend.button' : `${intent}.button`), url: invitation.url },
    addressLabel: t('address'),
    smallPrint: [t('until', { date }), t('questions', { name: owner, email: spencerContact.email })],
  })
  return {
    to: { name: contact.name, address: contact.email },
    replyTo: { name: spencerContact.name, address: spencerContact.email },
    subject: said.subject,
    ...letter,
  }
}

/** Their first mail about it went out on another day. */
function isAskedAgain<Asked extends { askedAt: Date | null }>(
  asked: Asked,
  now: Date,
): asked is Asked & { askedAt: Date } {
  return asked.askedAt !== null && civilDateOf(asked.askedAt) < civilDateOf(now)
}

const nothingKnown: Renewed = { ends: [], distrusted: null }
