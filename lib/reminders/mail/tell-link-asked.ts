import { env } from '@/lib/env'
import { formatDate } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { endedForMail } from '@/lib/invitations/send'
import { layOut } from '@/lib/mail/lay-out'
import { messageIdOf } from '@/lib/mail/send-mail'
import type { Jobs } from '@/lib/queue/queue'
import { post } from './post'

/**
 * Tells the account owner that somebody holds a link that has ended, and wants a new one. English, as everything staff read.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellLinkAsked({ invitationId, askId }: Jobs['tell-link-asked']): Promise<void> {
  const ended = await endedForMail(invitationId)
  if (!ended) return
  const { connection, intent, expiresAt } = ended
  const t = mailTranslator('en')
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const name = oneLine(connection.spencerContactName)
  const letter = layOut({
    language: 'en',
    heading: `${customer}: somebody asks for a new invitation`,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name }),
    paragraphs: [
      `Somebody opened an invitation ${purpose[intent]} that ended on ${formatDate(expiresAt, 'en')}, and asks for a new one. The portal sent none by itself: it knows no address that this one was mailed to, or what it asked for was done already.`,
      'Who it is the portal cannot say. Invite again from the page of the connection, where that is right.',
    ],
    button: { label: 'Open the connection', url: `${env().PORTAL_URL}/staff/connections/${connection.id}` },
    addressLabel: t('address'),
    smallPrint: [],
  })
  const mail = {
    to: { name, address: connection.spencerContactEmail },
    subject: `${customer} · ${environment}: somebody asks for a new invitation`,
    ...letter,
    messageId: messageIdOf('link-asked', invitationId, askId),
  }
  await post(mail, { connectionId: connection.id }, 'the news of a link that was asked for')
}

const purpose = {
  connect: 'to connect',
  grant: 'to finish the last step',
  renew: 'to renew',
  repair: 'to repair',
  undo: 'to undo',
  fields: 'to choose the fields',
} as const
