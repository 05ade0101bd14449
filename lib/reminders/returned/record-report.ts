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
 * A mail whose link was opened did arrive, whatever a server behind it says, which somebody forwards to. Of one to an address that
 * staff have corrected since nothing follows.
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
  for (const { linkHash } of mail?.parts ?? [])
    if (linkHash && (await (mail?.handoffId ? wasClaimed(tx, linkHash) : wasOpened(tx, linkHash)))) return true
  return false
}

async function answer(tx: Tx, mail: ReportedMail, { verdict, status }: MailReport, now: Date): Promise<void> {
  const { id: mailId, connectionId, contactId, addresseeId } = mail
  if (mail.isToFormerAddress) return
  if (isAboutUs(status)) log().error({ messageId: mail.messageId, status }, 'a rule of theirs refuses our mails')
  if (!connectionId) return
  const nextId = mail.handoffId ? await afterHandoff(tx, mail, now) : await afterLinks(tx, mail, now)
  if (letterOf(mail) !== 'returned') await sendJob(tx, 'tell-returned', { mailId, nextId })
  // Last, as an audit makes others wait.
  for (const part of mail.parts)
    await audit(tx, {
      action: 'mail.returned',
      connectionId: part.connectionId,
      data: { mail: mailId, verdict, status },
    })
  if (contactId && mail.isAway) {
    await markRemindersBounced(tx, contactId, mail)
    await markBounced(tx, contactId, connectionId, now)
  }
  if (addresseeId && verdict === 'bounced') await recordAddresseeBounced(tx, addresseeId, connectionId, now)
}

/** Every link in it ends. Returns who is asked instead; of several the first. */
async function afterLinks(tx: Tx, { parts, contactId }: ReportedMail, now: Date): Promise<string | null> {
  const asked: string[] = []
  for (const { linkHash } of parts) {
    const invitationId = linkHash && (await endReturnedLink(tx, linkHash, now))
    const next = invitationId && contactId && (await askNext(tx, { invitationId, contactId }, now))
    if (next) asked.push(next)
  }
  return asked[0] ?? null
}

async function afterHandoff(tx: Tx, { parts, handoffId, personId }: ReportedMail, now: Date): Promise<string | null> {
  const [part] = parts
  if (!handoffId || !part?.linkHash || (await endReturnedHandoff(tx, part.linkHash, now)) !== 'held') return null
  return deliverToNext(tx, { connectionId: part.connectionId, handoffId, personId })
}
