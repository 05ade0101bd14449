import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { formatDate } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { layOut } from '@/lib/mail/lay-out'
import { messageIdOf } from '@/lib/mail/send-mail'
import type { Jobs } from '@/lib/queue/queue'
import { post } from '../mail/post'
import { findStaffForMail } from '../mail/store'

/**
 * Tells one Admin when a certificate of our own ends. English, as everything staff read.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellOwnCertificate(told: Jobs['tell-own-certificate']): Promise<void> {
  const admin = await findStaffForMail(asWorker(), told.adminId)
  if (!admin) return
  const t = mailTranslator('en')
  const hasEnded = told.threshold < 0
  const day = formatDate(new Date(told.endsAt), 'en')
  const heading = `A certificate of Spencer’s portal ${hasEnded ? 'ended' : 'ends'} on ${day}`
  const letter = layOut({
    language: 'en',
    heading,
    environment: env().PORTAL_URL,
    greeting: t('greeting', { name: oneLine(admin.name) }),
    paragraphs: [
      `It is called ${told.subject}. The portal proves itself to Microsoft with it: ${hasEnded ? 'until there is another, nobody signs in' : 'after that day nobody signs in, neither customers nor staff'}.`,
      'Whoever runs the portal: run setup. It makes the next certificate, registers it at Microsoft and writes it into the settings; then start portal and worker again, one after the other.',
    ],
    button: { label: 'Open the portal', url: `${env().PORTAL_URL}/staff/settings` },
    addressLabel: t('address'),
    smallPrint: [],
  })
  const messageId = messageIdOf('own-certificate', `${told.subject}.${told.endsAt}.${told.adminId}`, told.threshold)
  const mail = { to: { name: admin.name, address: admin.upn }, subject: heading, messageId, ...letter }
  await post(mail, { connectionId: null }, 'the news of our own certificate')
}
