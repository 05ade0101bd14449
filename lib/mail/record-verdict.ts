import type { Tx } from '@/lib/db'
import type { MailReport } from './read-report'
import { countFailed, findMail, markReported } from './store'

export type ReportedMail = NonNullable<Awaited<ReturnType<typeof recordVerdict>>>

/**
 * What a server said of a mail, on its row. `isAway`: nobody reads what is sent there. Null where the report changes nothing:
 * heard before, or the mail is not known any more.
 */
export async function recordVerdict(tx: Tx, report: MailReport, now: Date) {
  const mail = await markReported(tx, report, now)
  if (!mail) return null
  const { contactId } = mail
  const isAway = report.verdict === 'bounced' || (contactId !== null && (await failsAgain(tx, contactId, now)))
  return { ...mail, isAway }
}

const week = 7 * 24 * 3_600_000
const oftenEnough = 3

/** A mailbox that is full, or a route that is broken, for a whole week: nobody reads there. */
async function failsAgain(tx: Tx, contactId: string, now: Date): Promise<boolean> {
  return (await countFailed(tx, contactId, new Date(now.getTime() - week))) >= oftenEnough
}

/** Which link or secret a mail carries; null for one that is not known any more. */
export function whatIsIn(tx: Tx, mailId: string) {
  return findMail(tx, mailId)
}
