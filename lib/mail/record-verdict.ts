import type { Tx } from '@/lib/db'
import type { MailReport } from './read-report'
import { countFailed, findMail, findReaddressed, markReported } from './store'

export type ReportedMail = NonNullable<Awaited<ReturnType<typeof recordVerdict>>>

/**
 * What a server said of a mail, on its row. `isAway`: nobody reads what is sent there; `isToFormerAddress`: nothing is sent there
 * any more. Null where the report changes nothing: heard before, or the mail is not known any more.
 */
export async function recordVerdict(tx: Tx, report: MailReport, now: Date) {
  const mail = await markReported(tx, report, now)
  if (!mail) return null
  const { contactId } = mail
  const since = contactId ? await findReaddressed(tx, contactId) : null
  const isToFormerAddress = since !== null && mail.createdAt < since
  const isAway = report.verdict === 'bounced' || (contactId !== null && (await failsAgain(tx, contactId, since, now)))
  const { parts } = (await whatIsIn(tx, report.mailId)) ?? { parts: [] }
  return { ...mail, isToFormerAddress, isAway: isAway && !isToFormerAddress, parts }
}

const week = 7 * 24 * 3_600_000
const oftenEnough = 3

/** A mailbox that is full, or a route that is broken, for a whole week: nobody reads there. */
async function failsAgain(tx: Tx, contactId: string, since: Date | null, now: Date): Promise<boolean> {
  const [reportedSince, sentSince] = [new Date(now.getTime() - week), since ?? undefined]
  return (await countFailed(tx, contactId, { reportedSince, sentSince })) >= oftenEnough
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
