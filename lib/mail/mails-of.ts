import type { Db } from '@/lib/db'
import { findMails, type MailRow } from './store'

export type MailView = Omit<MailRow, 'state'> & {
  /** `opened` says more than any server: the link in it was used. */
  state: MailRow['state'] | 'opened'
}

/** The last mails about one connection, for staff, and what became of each. */
export async function mailsOf(db: Db, connectionId: string): Promise<MailView[]> {
  const rows = await findMails(db, connectionId)
  return rows.map((row) => ({ ...row, state: row.openedAt ? 'opened' : row.state }))
}
