import { db } from '@/e2e/fixtures/database'
import type { Mailbox } from '@/e2e/harness/mail/mailbox'

/** The one-time links that were mailed, once the queue has no more mails to send. */
export async function links({ messages }: Mailbox): Promise<string[]> {
  while ((await jobs()) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  return messages.flatMap((message) => message.links.filter((link) => link.includes('/handoff/')))
}

async function jobs(): Promise<number> {
  const [{ count }] = await db().$queryRaw<[{ count: number }]>`
    select count(*)::int as count from pgboss.job
     where name in ('deliver-handoff', 'tell-done') and state in ('created', 'retry', 'active')`
  return count
}
