import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { layOut } from '@/lib/mail/lay-out'
import { type Mail, messageIdOf } from '@/lib/mail/send-mail'
import type { Jobs } from '@/lib/queue/queue'
import { post } from './post'
import { findConnectionForMail, findRunForMail } from './store'

type What = Jobs['tell-left']['what']

/**
 * Says what was left to the customer: to withdraw the portal's own consent, or to grant the permissions and let us look.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellLeft({ runId, what, to, id }: Jobs['tell-left']): Promise<void> {
  const letter = to === 'owner' ? await writeForOwner(id, what) : await writeForContact(runId, id, what)
  if (!letter) return
  const messageId = messageIdOf('left', `${runId}.${what}.${to}.${id}`, 1)
  const about = { connectionId: letter.connectionId, contactId: to === 'contact' ? id : null }
  await post({ ...letter.mail, messageId }, about, 'the news of what was left')
}

type Letter = { connectionId: string; mail: Omit<Mail, 'messageId'> }

async function writeForContact(runId: string, contactId: string, what: What): Promise<Letter | null> {
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
    paragraphs: [t(`left.${what}.paragraph`, { domain }), t(`left.${what}.how`)],
    button: { label: t('ended.button'), url: `${env().PORTAL_URL}/connect/${id}/receipt` },
    addressLabel: t('address'),
    smallPrint: [t('questions', { name: oneLine(name), email })],
  })
  const mail = {
    to: { name: contact.name, address: contact.email },
    replyTo: { name, address: email },
    subject: t(`left.${what}.subject`, { customer, environment }),
    ...letter,
  }
  return { connectionId: id, mail }
}

/** English, as everything staff read. */
async function writeForOwner(connectionId: string, what: What): Promise<Letter> {
  const connection = await findConnectionForMail(asWorker(), connectionId)
  const { domain, spencerContactName: name, spencerContactEmail: address } = connection
  const t = mailTranslator('en')
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const { subject, paragraph, smallPrint } = forOwner(domain)[what]
  const letter = layOut({
    language: 'en',
    heading: `${customer}: ${subject}`,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name: oneLine(name) }),
    paragraphs: [paragraph],
    button: { label: 'Open the connection', url: `${env().PORTAL_URL}/staff/connections/${connectionId}` },
    addressLabel: t('address'),
    smallPrint: [smallPrint],
  })
  return {
    connectionId,
    mail: { to: { name, address }, subject: `${customer} · ${environment}: ${subject}`, ...letter },
  }
}

const forOwner = (domain: string): Record<What, { subject: string; paragraph: string; smallPrint: string }> => ({
  access: {
    subject: 'the portal’s access was left in the tenant',
    paragraph: `The portal could not see that its own consent in ${domain} is gone, and the token that could withdraw it has ended. The customer’s contacts have a mail that says where to delete it: Enterprise applications, this portal, Properties, Delete.`,
    smallPrint: 'The next run in this tenant withdraws it as well.',
  },
  grants: {
    subject: 'the permissions are not seen to be granted',
    paragraph: `The app stands in ${domain}, and its permissions wait for somebody who may grant them. The portal looked for an hour and may look no more. The customer’s contacts have a mail that says so.`,
    smallPrint:
      'Whoever opens the link again and presses lets the portal look at once; if they were granted meanwhile, that is all.',
  },
})
