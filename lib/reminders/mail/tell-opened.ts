import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { formatDateTime } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { layOut } from '@/lib/mail/lay-out'
import { messageIdOf } from '@/lib/mail/send-mail'
import { post } from './post'
import { findHandoffForMail } from './store'

/**
 * Tells the account owner at once that a secret was opened by somebody whose it was not. English, as everything staff read.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellOpened(handoffId: string): Promise<void> {
  const { connection, claimedAt, claimedBy, claimedFrom } = await findHandoffForMail(asWorker(), handoffId)
  const { spencerContactName: name, spencerContactEmail: address, domain } = connection
  const t = mailTranslator('en')
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const who = [oneLine(claimedBy?.name ?? 'somebody who was erased'), claimedFrom && `from ${claimedFrom}`]
  const when = claimedAt ? formatDateTime(claimedAt, 'en') : 'before'
  const letter = layOut({
    language: 'en',
    heading: `${customer}: a secret was opened by somebody else`,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name: oneLine(name) }),
    paragraphs: [
      `A colleague says that the client secret of the Spencer app in ${domain} was opened by somebody whose it was not: ${who.filter(Boolean).join(', ')}, ${when}. It works at Microsoft until the customer presses.`,
      'Their contacts have been asked to. The press removes that secret before it makes another; where Spencer works with it, nobody there can sign in from then until you have stored the new one. Be ready for its link.',
    ],
    button: { label: 'Open the connection', url: `${env().PORTAL_URL}/staff/connections/${connection.id}` },
    addressLabel: t('address'),
    smallPrint: ['An Admin can end the sessions of whoever opened it.'],
  })
  const messageId = messageIdOf('opened', handoffId, 1)
  const subject = `${customer} · ${environment}: a secret was opened by somebody else`
  const mail = { to: { name, address }, subject, messageId, ...letter }
  await post(mail, { connectionId: connection.id }, 'the news that a secret was opened')
}
