import { markBounced } from '@/lib/connections/reach'
import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { layOut } from './lay-out'
import { type Mail, messageIdOf, sendMail } from './send-mail'
import { findRunForMail, type RunForMail } from './store'

/**
 * Tells one contact that what they were asked for is done, whoever of them did it.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellDone(runId: string, contactId: string): Promise<void> {
  const run = await findRunForMail(asWorker(), runId, contactId)
  if (!run) return
  const messageId = messageIdOf('done', `${runId}.${contactId}`, 1)
  const { status } = await sendMail({ ...writeDone(run), messageId })
  if (status === 'refused') await asWorker((tx) => markBounced(tx, contactId, run.connection.id))
  if (status === 'failed') throw new Error('The mail server did not take the news that a run is done')
}

/** In the contact's own language; pure, so that every intent and language can be read in a test. */
export function writeDone({ id: runId, intent, contact, connection }: RunForMail): Omit<Mail, 'messageId'> {
  const { id, domain, spencerContactName: name, spencerContactEmail: email } = connection
  const t = mailTranslator(contact.language)
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const ended = intent === 'undo' && connection.adoptedObjectId !== null ? 'undoAdopted' : intent
  const letter = layOut({
    language: contact.language,
    heading: customer,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name: oneLine(contact.name) }),
    paragraphs: [t(`ended.${ended}.paragraph`, { customer, domain })],
    button: { label: t('ended.button'), url: `${env().PORTAL_URL}/connect/${id}/receipt/${runId}` },
    addressLabel: t('address'),
    smallPrint: [t('ended.reader', { domain }), t('questions', { name: oneLine(name), email })],
  })
  return {
    to: { name: contact.name, address: contact.email },
    replyTo: { name, address: email },
    subject: t(`ended.${ended}.subject`, { customer, environment }),
    ...letter,
  }
}
