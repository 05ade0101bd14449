import { createHash } from 'node:crypto'
import { endRenewalLink } from '@/lib/invitations/renewal-link'
import { messageIdOf, sendMail } from '@/lib/mail/send-mail'
import type { Jobs } from '@/lib/queue/queue'
import { recordReport } from '../returned/record-report'
import { compose } from './compose'
import { dailyMail } from './daily-mail'
import type { Recipient } from './recipient-store'
import { recordRefused, recordTold } from './record'

/**
 * Mails one person what there is to tell them today, in one mail: a contact with a link to renew for each connection (while
 * Spencer has stopped without any), the account owner with the ways to the connections' pages. The job is the person's, one at
 * a time, and their day is over with the first reminder that is recorded as sent. Should the worker die between the server's
 * yes and our commit, the mail goes out again: Spencer's as the same mail, a contact's with other links and so under another
 * Message-ID, as a mailbox that drops what it knows would keep the older of the two.
 * @throws when the mail server did not take it: the queue tries again with other links, and those before are dead
 */
export async function sendReminders(recipient: Recipient | Jobs['send-reminders'], now = new Date()): Promise<void> {
  const mail = await dailyMail(recipient, now)
  const composed = mail && (await compose(mail, now))
  if (!composed) return
  const { letter, links, about } = composed
  const reminders = mail.ends.flatMap((end) => end.reminders.map(({ id }) => id))
  const hashes = about.parts.map(({ linkHash }) => linkHash?.toString('hex'))
  const messageId = messageIdOf('reminder', reminders[0] ?? '', digestOf([...reminders, ...hashes]))
  const posted = await sendMail({ ...letter, messageId }, about)
  if (posted.status === 'sent' && (await recordTold(mail, links, posted.mailId, now))) return
  if (posted.status !== 'refused') {
    for (const link of links) await endRenewalLink(link, now)
    if (posted.status === 'sent') return // to an address that is not theirs any more: the next minute asks for another
    throw new Error('The mail server did not take the reminders')
  }
  await recordReport(posted.report, now) // first: should we die between, the job tries again, and nothing of it is lost
  await recordRefused(mail, now)
}

/** The same for the same mail: one that says more, or leads elsewhere, is another. */
function digestOf(what: readonly (string | undefined)[]): string {
  return createHash('sha256').update(what.join()).digest('hex').slice(0, 16)
}
