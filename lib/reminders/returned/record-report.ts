import { audit } from '@/lib/audit/audit'
import { markBounced } from '@/lib/connections/reach'
import { asWorker, type Tx } from '@/lib/db'
import { endReturnedHandoff, wasClaimed } from '@/lib/handoff/burn'
import { endReturnedLink, wasOpened } from '@/lib/invitations/returned/end-returned'
import { recordAddresseeBounced } from '@/lib/invitations/send'
import { log } from '@/lib/log'
import { letterOf } from '@/lib/mail/letter'
import type { MailReport } from '@/lib/mail/read-report'
import { type ReportedMail, recordVerdict, whatIsIn } from '@/lib/mail/record-verdict'
import { isAboutUs } from '@/lib/mail/verdict'
import { sendJob } from '@/lib/queue/queue'
import { askNext, deliverToNext } from './next'
import { markRemindersBounced } from './store'

/**
 * What a server said of a mail of ours, at once or in a report later, and what follows, in one transaction: a link in a mail that
 * did not arrive ends and the next person gets one; who has no such address gets no more mails; somebody at Spencer hears of it.
 * A mail whose link was opened did arrive, whatever a server behind it says, which somebody forwards to.
 */
export async function recordReport(report: MailReport, now = new Date()): Promise<void> {
  await asWorker(async (tx) => {
    if (await hasArrived(tx, report.mailId)) return
    const mail = await recordVerdict(tx, report, now)
    if (!mail || report.verdict === 'reached' || report.verdict === 'delayed') return
    await answer(tx, mail, report, now)
  })
}

async function hasArrived(tx: Tx, mailId: string): Promise<boolean> {
  const mail = await whatIsIn(tx, mailId)
  if (!mail?.linkHash) return false
  const linkHash = Buffer.from(mail.linkHash)
  return mail.handoffId ? wasClaimed(tx, linkHash) : wasOpened(tx, linkHash)
}

async function answer(tx: Tx, mail: ReportedMail, { verdict, status }: MailReport, now: Date): Promise<void> {
  const { id: mailId, connectionId, contactId, addresseeId, personId, handoffId } = mail
  const linkHash = mail.linkHash && Buffer.from(mail.linkHash)
  if (isAboutUs(status)) log().error({ messageId: mail.messageId, status }, 'a rule of theirs refuses our mails')
  if (!connectionId) return
  const invitationId = linkHash && !handoffId && (await endReturnedLink(tx, linkHash, now))
  const nextId = invitationId && contactId ? await askNext(tx, invitationId, contactId, now) : null
  const isKept = handoffId && linkHash && (await endReturnedHandoff(tx, linkHash, now)) === 'held'
  const nextOfStaff = isKept ? await deliverToNext(tx, { connectionId, handoffId, personId }) : null
  if (letterOf(mail) !== 'returned') await sendJob(tx, 'tell-returned', { mailId, nextId: nextId ?? nextOfStaff })
  // Last, as an audit makes others wait.
  await audit(tx, { action: 'mail.returned', connectionId, data: { mail: mailId, verdict, status } })
  if (contactId && mail.isAway) {
    await markRemindersBounced(tx, contactId, mail.createdAt)
    await markBounced(tx, contactId, connectionId, now)
  }
  if (addresseeId && verdict === 'bounced') await recordAddresseeBounced(tx, addresseeId, connectionId, now)
}
