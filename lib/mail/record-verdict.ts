import type { Tx } from '@/lib/db'
import { addressHashOf } from './address-hash'
import type { MailReport } from './read-report'
import { countFailed, findMail, lockRecipient, markReported, type Recipient } from './store'

export type ReportedMail = NonNullable<Awaited<ReturnType<typeof recordVerdict>>>

/**
 * What a server said of a mail, on its row. `isAway`: nobody reads what is sent there; `isToFormerAddress`: nothing is sent there
 * any more. Null where the report changes nothing: heard before, or the mail is not known any more.
 */
export async function recordVerdict(tx: Tx, report: MailReport, now: Date) {
  const sent = await findMail(tx, report.mailId)
  const recipient = sent?.contactId ? await lockRecipient(tx, sent.contactId) : null
  const isToFormerAddress = sent !== null && recipient !== null && !isAt(recipient, sent)
  const mail = await markReported(tx, isToFormerAddress ? { ...report, said: null } : report, now)
  if (!mail) return null
  const isAway = report.verdict === 'bounced' || (recipient !== null && (await failsAgain(tx, recipient, now)))
  const { parts } = (await whatIsIn(tx, report.mailId)) ?? { parts: [] }
  return { ...mail, isToFormerAddress, isAway: isAway && !isToFormerAddress, parts }
}

const week = 7 * 24 * 3_600_000
const oftenEnough = 3

/** A mailbox that is full, or a route that is broken, for a whole week: nobody reads there. */
async function failsAgain(tx: Tx, recipient: Recipient, now: Date): Promise<boolean> {
  return (await countFailed(tx, recipient, new Date(now.getTime() - week))) >= oftenEnough
}

/** A mail of an earlier version does not say where it went: by its moment it is told. */
function isAt(
  { id, email, readdressedAt }: Recipient,
  sent: { addressHash: Uint8Array | null; createdAt: Date },
): boolean {
  if (sent.addressHash) return addressHashOf(id, email).equals(sent.addressHash)
  return readdressedAt === null || sent.createdAt >= readdressedAt
}

/** What it is about, each connection with the link to it or to a secret; null for one that is not known any more. */
export async function whatIsIn(tx: Tx, mailId: string) {
  const mail = await findMail(tx, mailId)
  if (!mail) return null
  const { connectionId, linkHash, handoffId } = mail
  const whole = connectionId ? [{ connectionId, linkHash }] : []
  const parts = mail.parts.length > 0 ? mail.parts : whole
  return {
    handoffId,
    parts: parts.map(({ linkHash: hash, ...part }) => ({ ...part, linkHash: hash && Buffer.from(hash) })),
  }
}
