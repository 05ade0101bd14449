import { proofOf } from '@/lib/credentials/proof'
import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { translator } from '@/lib/i18n/translator'
import { layOut } from '@/lib/mail/lay-out'
import { type Mail, messageIdOf } from '@/lib/mail/send-mail'
import { post } from './post'
import { findGivenForMail, type GivenForMail } from './store'

/**
 * Tells one contact that somebody of theirs gave a secret that they had made by hand: what of it was tested, and what is not
 * known.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellGiven(credentialId: string, contactId: string): Promise<void> {
  const given = await findGivenForMail(asWorker(), credentialId, contactId)
  if (!given) return
  const messageId = messageIdOf('given', `${credentialId}.${contactId}`, 1)
  const about = { connectionId: given.connection.id, contactId }
  await post({ ...writeGiven(given), messageId }, about, 'the news of a secret made by hand')
}

/** In the contact's own language; pure, so that every language can be read in a test. */
export function writeGiven({ id, contact, connection, endsAt, isEndAssumed, ...credential }: GivenForMail): Letter {
  const { domain, spencerContactName: name, spencerContactEmail: email } = connection
  const { language } = contact
  const [t, words] = [mailTranslator(language), translator(language)]
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const proof = proofOf(credential)
  const at = formatDateTime(proof.is === 'yes' ? proof.seenAt : credential.createdAt, language)
  const isConnected = connection.grantedAt !== null
  const said = isConnected ? 'given.letter.renewed' : 'given.letter'
  const end =
    endsAt && words(`given.letter.${isEndAssumed ? 'assumed' : 'ends'}`, { date: formatDate(endsAt, language) })
  return {
    to: { name: contact.name, address: contact.email },
    replyTo: { name, address: email },
    subject: words(`${said}.subject`, { customer, environment }),
    ...layOut({
      language,
      heading: customer,
      environment: t('environmentIs', { environment }),
      greeting: t('greeting', { name: oneLine(contact.name) }),
      paragraphs: [
        words(`${said}.paragraph`, { customer, domain, at }),
        ...(isConnected ? [] : [words('given.letter.how')]),
        ...(end ? [end] : []),
      ],
      button: { label: t('ended.button'), url: `${env().PORTAL_URL}/connect/${connection.id}/receipt/${id}` },
      addressLabel: t('address'),
      smallPrint: [t('ended.reader', { domain }), t('questions', { name: oneLine(name), email })],
    }),
  }
}

type Letter = Omit<Mail, 'messageId'>
