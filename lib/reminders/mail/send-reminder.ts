import { audit } from '@/lib/audit/audit'
import { givenCertificate } from '@/lib/credentials/who-gave'
import { asWorker } from '@/lib/db'
import { endRenewalLink, type RenewalLink, recordRenewalSent, renewalLink } from '@/lib/invitations/renewal-link'
import { messageIdOf, sendMail } from '@/lib/mail/send-mail'
import { hashToken } from '@/lib/sealing/token'
import { stoppedFor } from '@/lib/stop/standing'
import { recordReport } from '../returned/record-report'
import { type DueReminder, recordBounced, recordReminded, stillDue } from '../schedule/still-due'
import { renewedOf } from './renewed'
import { writeReminder, writeReminderForSpencer } from './write-reminder'

/**
 * Mails one reminder, if it still stands: to a contact with a link to renew (while Spencer has stopped without one), to the account owner with the way to the
 * connection's page. Should the worker die between the server's yes and our commit, it goes out again: Spencer's as the same
 * mail, a contact's with another link and so under another Message-ID, as a mailbox that drops what it knows would keep the
 * older of the two.
 * @throws when the mail server did not take it: the queue tries again with another link, and the one before is dead
 */
export async function sendReminder(reminderId: string, now = new Date()): Promise<void> {
  const [reminder] = await stillDue([reminderId], now)
  if (!reminder) return
  const { contact, contactId, connection, kind } = reminder
  const stopped = await stoppedFor(asWorker(), { connectionId: connection.id })
  const isLinked = contactId !== null && stopped === null
  const link = isLinked ? await renewalLink({ connectionId: connection.id, kind, contactId }, now) : null
  const certificate = link && !reminder.isNextMissing ? await givenCertificate(asWorker(), connection.id) : null
  const { distrusted } = await renewedOf(connection.id, [kind])
  const mail = contact
    ? writeReminder(reminder, contact, link, now, { certificate, distrusted })
    : writeReminderForSpencer(reminder, { isStopped: stopped !== null }, now)
  // With a link it is another mail, or a mailbox that drops what it knows would keep the one without.
  const attempt = stopped ? `stopped-${stopped.since.getTime()}` : (link?.attempt ?? 1)
  const about = { connectionId: connection.id, contactId, ...(link && { linkHash: hashToken(link.token) }) }
  const posted = await sendMail({ ...mail, messageId: messageIdOf('reminder', reminderId, attempt) }, about)
  if (posted.status === 'sent') return settleSent(reminder, link, now)
  if (posted.status === 'failed') {
    if (link) await endRenewalLink(link, now)
    throw new Error('The mail server did not take the reminder')
  }
  await settleRefused(reminder)
  await recordReport(posted.report, now)
}

function settleSent(reminder: DueReminder, link: RenewalLink | null, now: Date): Promise<void> {
  return asWorker(async (tx) => {
    if (!(await recordReminded(tx, reminder.id, now))) return
    if (link) await recordRenewalSent(tx, link, now)
    await audit(tx, { action: 'reminder.sent', connectionId: reminder.connection.id, data: factsOf(reminder) })
  })
}

function settleRefused(reminder: DueReminder): Promise<void> {
  const { contactId, connection } = reminder
  return asWorker(async (tx) => {
    if (!(await recordBounced(tx, reminder.id))) return
    if (!contactId)
      await audit(tx, { action: 'reminder.refused', connectionId: connection.id, data: factsOf(reminder) })
  })
}

function factsOf({ kind, threshold, contactId }: DueReminder) {
  return { kind, threshold, contact: contactId ?? 'spencer' }
}
