import type { ImapFlow } from 'imapflow'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { mostBytes, readReport } from '@/lib/mail/read-report'
import { openMailbox } from './open-mailbox'
import { recordReport } from './record-report'

/** What is left over is read a minute later. */
const mostAtOnce = 200

/**
 * Reads what came to the mailbox of `BOUNCE_MAILBOX` since, each minute. A report of a mail of ours is taken and deleted, as it
 * may carry the link; anything else is marked as read and left to whoever looks after that mailbox. Where it cannot be read
 * nothing is lost: it waits there.
 */
export async function readMailbox(): Promise<void> {
  const { BOUNCE_MAILBOX } = env()
  if (!BOUNCE_MAILBOX) return
  const client = await openMailbox(BOUNCE_MAILBOX)
  if (!client) return log().warn({}, 'the mailbox of reports was not read: Microsoft gave no token for it')
  try {
    const lock = await client.getMailboxLock('INBOX')
    try {
      const unread = (await client.search({ seen: false }, { uid: true })) || []
      for (const uid of unread.slice(0, mostAtOnce)) await take(client, String(uid))
    } finally {
      lock.release()
    }
  } finally {
    await client.logout()
  }
}

async function take(client: ImapFlow, uid: string): Promise<void> {
  const message = await client.fetchOne(uid, { source: { maxLength: mostBytes } }, { uid: true })
  const { source } = message || {}
  const report = source ? await readReport(source) : null
  if (report) await recordReport(report)
  await (report
    ? client.messageDelete(uid, { uid: true })
    : client.messageFlagsAdd(uid, [String.raw`\Seen`], { uid: true }))
}
