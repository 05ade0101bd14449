import { markBounced } from '@/lib/connections/reach'
import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import type { Jobs } from '@/lib/queue/queue'
import { layOut } from './lay-out'
import { type Mail, messageIdOf, sendMail } from './send-mail'
import { findConnectionForMail, findRunForMail } from './store'

/**
 * Says that the portal could not withdraw its own consent, and where the customer does.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellAccess({ runId, to, id }: Jobs['tell-access']): Promise<void> {
  const letter = to === 'owner' ? await writeForOwner(id) : await writeForContact(runId, id)
  if (!letter) return
  const messageId = messageIdOf('access', `${runId}.${to}.${id}`, 1)
  const { status } = await sendMail({ ...letter.mail, messageId })
  if (status === 'refused' && to === 'contact') await asWorker((tx) => markBounced(tx, id, letter.connectionId))
  if (status === 'failed') throw new Error('The mail server did not take the news that access was left')
}

type Letter = { connectionId: string; mail: Omit<Mail, 'messageId'> }

async function writeForContact(runId: string, contactId: string): Promise<Letter | null> {
  const run = await findRunForMail(asWorker(), runId, contactId)
  if (!run) return null
  const { contact, connection } = run
  const { id, domain, environment: where, spencerContactName: name, spencerContactEmail: email } = connection
  const t = mailTranslator(contact.language)
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${where}`)
  const letter = layOut({
    language: contact.language,
    heading: customer,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name: oneLine(contact.name) }),
    paragraphs: [t('access.paragraph', { domain }), t('access.how')],
    button: { label: t('ended.button'), url: `${env().PORTAL_URL}/connect/${id}/receipt` },
    addressLabel: t('address'),
    smallPrint: [t('questions', { name: oneLine(name), email })],
  })
  const mail = {
    to: { name: contact.name, address: contact.email },
    replyTo: { name, address: email },
    subject: t('access.subject', { customer, environment }),
    ...letter,
  }
  return { connectionId: id, mail }
}

/** English, as everything staff read. */
async function writeForOwner(connectionId: string): Promise<Letter> {
  const connection = await findConnectionForMail(asWorker(), connectionId)
  const { domain, spencerContactName: name, spencerContactEmail: address } = connection
  const t = mailTranslator('en')
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const letter = layOut({
    language: 'en',
    heading: `${customer}: the portal’s access was left in ${domain}`,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name: oneLine(name) }),
    paragraphs: [
      `The portal could not see that its own consent in ${domain} is gone, and the token that could withdraw it has ended. The customer’s contacts have a mail that says where to delete it: Enterprise applications, this portal, Properties, Delete.`,
    ],
    button: { label: 'Open the connection', url: `${env().PORTAL_URL}/staff/connections/${connectionId}` },
    addressLabel: t('address'),
    smallPrint: ['The next run in this tenant withdraws it as well.'],
  })
  const subject = `${customer} · ${environment}: the portal’s access was left in the tenant`
  return { connectionId, mail: { to: { name, address }, subject, ...letter } }
}
