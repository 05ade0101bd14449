import type { About } from '@/lib/mail/about'
import { type Mail, sendMail } from '@/lib/mail/send-mail'
import { recordReport } from '../returned/record-report'

/**
 * Sends one letter. Whoever has no such address is dealt with as when a report says so later.
 * @param what the letter, for the error
 * @returns whether the server took it
 * @throws when it did not, for now: the queue tries again
 */
export async function post(mail: Mail, about: About, what: string, now = new Date()): Promise<boolean> {
  const posted = await sendMail(mail, about)
  if (posted.status === 'failed') throw new Error(`The mail server did not take ${what}`)
  if (posted.status === 'refused') await recordReport(posted.report, now)
  return posted.status === 'sent'
}
