import { type Left, readLeft } from '@/lib/connections/ended/left'
import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { formatDate } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { layOut } from '@/lib/mail/lay-out'
import { type Mail, messageIdOf } from '@/lib/mail/send-mail'
import { post } from './post'
import { findEndedForMail, reachableContact } from './store'

type EndedForMail = NonNullable<Awaited<ReturnType<typeof findEndedForMail>>>
type Contact = NonNullable<Awaited<ReturnType<typeof reachableContact>>>

/**
 * Tells one contact what Spencer left in their tenant, and how to remove it by hand. Not where it was invited anew meanwhile.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellRemoval(connectionId: string, contactId: string): Promise<void> {
  const connection = await findEndedForMail(asWorker(), connectionId)
  const left = connection && readLeft(connection.leftInTenant)
  const contact = connection && (await reachableContact(asWorker(), contactId, connection.customer.id))
  if (!left || !contact) return
  const messageId = messageIdOf('removal', `${connectionId}.${contactId}.${connection.endedAt?.getTime()}`, 1)
  const mail = writeRemoval(connection, left, contact)
  await post({ ...mail, messageId }, { connectionId, contactId }, 'how to remove what was left')
}

function writeRemoval(connection: EndedForMail, left: Left, contact: Contact): Omit<Mail, 'messageId'> {
  const { id, domain, spencerContactName: name, spencerContactEmail: email } = connection
  const { language } = contact
  const t = mailTranslator(language)
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const app = oneLine(left.appName)
  const { applicationId } = left
  const find = applicationId ? t('removal.find', { applicationId }) : t('removal.findByName', { app })
  const opens = left.credentials.map(({ kind, name: called, endsAt }) => {
    const date = endsAt ? formatDate(new Date(endsAt), language) : t('removal.noDate')
    return t(`removal.${kind}`, { name: kind === 'secret' ? `${called ?? ''}…` : (called ?? '…'), date })
  })
  const letter = layOut({
    language,
    heading: customer,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name: oneLine(contact.name) }),
    paragraphs: [t(left.isAdopted ? 'removal.adopted' : 'removal.paragraph', { customer, domain, app })],
    parts: [
      { heading: t('removal.how'), lines: [t('removal.open'), find, t('removal.delete', { app })] },
      ...(opens.length > 0 ? [{ heading: t('removal.opens'), lines: opens }] : []),
    ],
    button: { label: t('ended.button'), url: `${env().PORTAL_URL}/connect/${id}/receipt` },
    addressLabel: t('address'),
    smallPrint: [t('questions', { name: oneLine(name), email })],
  })
  return {
    to: { name: contact.name, address: contact.email },
    replyTo: { name, address: email },
    subject: t('removal.subject', { customer, environment }),
    ...letter,
  }
}
