import type { Tenant } from 'entra-box'
import { db } from '@/e2e/fixtures/database'
import type { Mailbox } from '@/e2e/harness/mail/mailbox'
import type { Jobs } from '@/lib/queue/queue'
import { tellDone } from '@/lib/reminders/mail/tell-done'
import { tellLeft } from '@/lib/reminders/mail/tell-left'
import type { Microsoft } from '../calls/traffic'
import { sceneOf } from '../claims/scene'
import { readAloud } from './read-aloud'
import { textsIn } from './read-html'

const scope = ['mail', 'proof']

/** The customer's contacts get what waits for them of this run, and read it at once. */
export async function readMails(
  { microsoft, mailbox }: { microsoft: Microsoft; mailbox: Mailbox },
  { tenant, runId }: { tenant: Tenant; runId: string },
  sent: Set<string>,
): Promise<void> {
  const scene = await sceneOf(microsoft, tenant, runId)
  for (const { id, name, data } of await waitingFor(runId)) {
    if (sent.has(id)) continue
    sent.add(id)
    mailbox.messages.length = 0
    if (name === 'tell-done') await tellDone(data.runId, data.contactId)
    else await tellLeft(data)
    for (const { subject, html } of mailbox.messages)
      await readAloud([subject, ...textsIn(html)], { where: `a mail (${name})`, scope, scene })
  }
}

type Waiting =
  | { id: string; name: 'tell-done'; data: Jobs['tell-done'] }
  | { id: string; name: 'tell-left'; data: Jobs['tell-left'] }

/** What the account owner is told is written in the letters themselves, and by no message. */
function waitingFor(runId: string): Promise<Waiting[]> {
  return db().$queryRaw<Waiting[]>`
    select id::text, name, data from pgboss.job
     where name in ('tell-done', 'tell-left') and data->>'runId' = ${runId} and coalesce(data->>'to', '') <> 'owner'`
}
