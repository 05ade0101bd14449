import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { layOut } from '@/lib/mail/lay-out'
import { messageIdOf } from '@/lib/mail/send-mail'
import type { Jobs } from '@/lib/queue/queue'
import { post } from './post'
import { findStaffForMail } from './store'

/**
 * Tells one Operator that nobody holds Admin any more. English, as everything staff read.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellNoAdmin({ adminId, operatorId }: Jobs['tell-no-admin']): Promise<void> {
  const operator = await findStaffForMail(asWorker(), operatorId)
  const admin = await findStaffForMail(asWorker(), adminId)
  if (!operator) return
  const t = mailTranslator('en')
  const who = oneLine(admin?.name || 'The last one')
  const letter = layOut({
    language: 'en',
    heading: 'Nobody is Admin of Spencer’s portal any more',
    environment: env().PORTAL_URL,
    greeting: t('greeting', { name: oneLine(operator.name) }),
    paragraphs: [
      `${who} was Admin, and Microsoft says that the role or the account is gone; the portal knows nobody else who holds it. What Operators do goes on. Ending somebody’s sessions, erasing people and going on without a second person wait for an Admin.`,
      'Ask whoever administers Spencer’s Microsoft Entra to assign the role Admin to somebody, on the enterprise application for staff. Every page of the portal says so until that is done.',
    ],
    button: { label: 'Open the portal', url: `${env().PORTAL_URL}/staff` },
    addressLabel: t('address'),
    smallPrint: [],
  })
  const to = { name: operator.name, address: operator.upn }
  const messageId = messageIdOf('no-admin', `${adminId}.${operatorId}`, admin?.leftNoAdminAt?.getTime() ?? 0)
  const mail = { to, subject: 'Spencer’s portal has no Admin any more', messageId, ...letter }
  await post(mail, { connectionId: null }, 'the news that no Admin is left')
}
