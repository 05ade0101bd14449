import { certificateGift } from '@/lib/credentials/who-gave'
import { asWorker } from '@/lib/db'
import { aloneMinutes } from '@/lib/dual-control/act'
import { env } from '@/lib/env'
import { formatDate } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { layOut } from '@/lib/mail/lay-out'
import { type Mail, messageIdOf } from '@/lib/mail/send-mail'
import type { Jobs } from '@/lib/queue/queue'
import { post } from './post'
import { sayCertificate } from './say-certificate'
import { findConnectionForMail, findStaffForMail, reachableContact } from './store'

type Told = Jobs['tell-certificate']
type Gift = NonNullable<Awaited<ReturnType<typeof certificateGift>>>
type Connection = Awaited<ReturnType<typeof findConnectionForMail>>
type Letter = Omit<Mail, 'messageId'>

/**
 * Tells somebody that a certificate was given: the account owner always, Admins and the customer's contacts where one person
 * replaced it alone.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellCertificate({ certificateId, to, id }: Told): Promise<void> {
  const gift = await certificateGift(certificateId)
  const connection = gift && (await findConnectionForMail(asWorker(), gift.connectionId))
  const letter = gift && connection && (await write(gift, connection, to, id))
  if (!letter) return
  const messageId = messageIdOf('certificate', `${certificateId}.${to}.${id}`, 1)
  const about = { connectionId: connection.id, contactId: to === 'contact' ? id : null }
  await post({ ...letter, messageId }, about, 'the news of a certificate')
}

/** Null for somebody who is gone, or cannot be reached. */
async function write(gift: Gift, connection: Connection, to: Told['to'], id: string): Promise<Letter | null> {
  if (to === 'contact') {
    const contact = await reachableContact(asWorker(), id, connection.customer.id)
    return contact && writeAloneForContact(gift, connection, contact)
  }
  if (to === 'owner') {
    const { spencerContactName: name, spencerContactEmail: address } = connection
    return writeGivenForStaff(gift, connection, { name, address })
  }
  const admin = await findStaffForMail(asWorker(), id)
  return admin && writeGivenForStaff(gift, connection, { name: admin.name, address: admin.upn })
}

function writeAloneForContact(
  gift: Gift,
  { domain, environment: where, customer: { name }, spencerContactName, spencerContactEmail }: Connection,
  contact: NonNullable<Awaited<ReturnType<typeof reachableContact>>>,
): Letter {
  const { language } = contact
  const t = mailTranslator(language)
  const customer = oneLine(name)
  const environment = t(`environment.${where}`)
  const spencer = { name: oneLine(spencerContactName), email: spencerContactEmail }
  const letter = layOut({
    language,
    heading: customer,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name: oneLine(contact.name) }),
    paragraphs: [
      t('certificate.alone.paragraph', { name: oneLine(gift.givenBy ?? spencer.name), domain }),
      sayCertificate(t, gift),
    ],
    addressLabel: t('address'),
    smallPrint: [t('questions', spencer)],
  })
  return {
    to: { name: contact.name, address: contact.email },
    replyTo: { name: spencer.name, address: spencer.email },
    subject: t('certificate.alone.subject', { customer, environment }),
    ...letter,
  }
}

/** English, as everything staff read. */
function writeGivenForStaff(gift: Gift, connection: Connection, to: Mail['to']): Letter {
  const t = mailTranslator('en')
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const isAlone = gift.aloneBecause !== null
  const who = oneLine(gift.givenBy ?? 'Somebody who was erased')
  const subject = isAlone ? `${who} replaced the certificate alone` : 'a certificate was given'
  const runs = `${formatDate(gift.startsAt, 'en')} to ${formatDate(gift.endsAt, 'en')}`
  const letter = layOut({
    language: 'en',
    heading: `${customer}: ${subject}`,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name: oneLine(to.name) }),
    paragraphs: [
      ...(isAlone
        ? [
            `${who} replaced the certificate for ${connection.domain} without a second member of staff: nobody came within ${aloneMinutes} minutes. The reason typed: ${oneLine(gift.aloneBecause ?? '')}`,
          ]
        : []),
      sayCertificate(t, gift),
      `${gift.subject}, from ${runs}. SHA-256: ${gift.thumbprintSha256}.`,
    ],
    button: {
      label: 'Open the connection',
      url: `${env().PORTAL_URL}/staff/connections/${connection.id}`,
    },
    addressLabel: t('address'),
    smallPrint: [
      'The customer’s next press lets it in. Is it not the one you expect? Give the right one on that page before they press, and tell an Admin, who can end the sessions of whoever gave it.',
    ],
  })
  return { to, subject: `${customer} · ${environment}: ${subject}`, ...letter }
}
