import { env } from '@/lib/env'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { heldForMail } from '@/lib/invitations/send'
import { layOut } from '@/lib/mail/lay-out'
import { messageIdOf } from '@/lib/mail/send-mail'
import { post } from './post'

/**
 * Tells the Spencer contact of an address outside the tenant that waits for a yes or a no. English, as everything staff read.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellHeld(addresseeId: string): Promise<void> {
  const held = await heldForMail(addresseeId)
  if (!held) return
  const { connection } = held.invitation
  const t = mailTranslator('en')
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const name = oneLine(connection.spencerContactName)
  const letter = layOut({
    language: 'en',
    heading: `${customer}: a mail waits for your yes`,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name }),
    paragraphs: [
      `${oneLine(held.typedBy.name)} (${oneLine(held.typedBy.upn)}) asks us to mail a link to ${oneLine(held.name)} at ${held.email}. That address is of no domain of the tenant of ${connection.domain}, so nothing was sent. Say yes or no on the page of the connection, as Operator or Admin.`,
    ],
    button: { label: 'Open the connection', url: `${env().PORTAL_URL}/staff/connections/${connection.id}` },
    addressLabel: t('address'),
    smallPrint: ['Whoever opens the link still needs an account of the tenant.'],
  })
  const mail = {
    to: { name, address: connection.spencerContactEmail },
    subject: `${customer} · ${environment}: a mail to ${held.email} waits for your yes`,
    ...letter,
    messageId: messageIdOf('held', addresseeId, 1),
  }
  await post(mail, { connectionId: connection.id }, 'the news of a held mail')
}
