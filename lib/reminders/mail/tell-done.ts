import { markBounced } from '@/lib/connections/reach'
import { transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { mailTranslator } from '@/lib/i18n/mail/mail-words'
import { oneLine } from '@/lib/i18n/one-line'
import { layOut } from './lay-out'
import { type Mail, messageIdOf, sendMail } from './send-mail'
import { findRunForMail, type RunForMail } from './store'

/**
 * Tells one contact that what they were asked for is done, whoever of them did it.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellDone(runId: string, contactId: string): Promise<void> {
  const run = await findRunForMail(runId, contactId)
  if (!run) return
  const messageId = messageIdOf('done', `${runId}.${contactId}`, 1)
  const { status } = await sendMail({ ...writeDone(run), messageId })
  if (status === 'refused') await transaction((tx) => markBounced(tx, contactId, run.connection.id))
  if (status === 'failed') throw new Error('The mail server did not take the news that a run is done')
}

/** In the contact's own language; pure, so that every intent and language can be read in a test. */
export function writeDone({ intent, contact, connection }: RunForMail): Omit<Mail, 'messageId'> {
  const { id, domain, spencerContactName: name, spencerContactEmail: email } = connection
  const words = mailTranslator(contact.language)
  const customer = oneLine(connection.customer.name)
  const environment = words(`environment.${connection.environment}`)
  const letter = layOut({
    language: contact.language,
    heading: customer,
    environment: words('environmentIs', { environment }),
    greeting: words('greeting', { name: oneLine(contact.name) }),
    paragraphs: [words(`ended.${intent}.paragraph`, { customer, domain })],
    button: { label: words('ended.button'), url: `${env().PORTAL_URL}/connect/${id}/receipt` },
    addressLabel: words('address'),
    smallPrint: [words('ended.reader', { domain }), words('questions', { name: oneLine(name), email })],
  })
  return {
    to: { name: contact.name, address: contact.email },
    replyTo: { name, address: email },
    subject: words(`ended.${intent}.subject`, { customer, environment }),
    ...letter,
  }
}
