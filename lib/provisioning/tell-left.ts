import { contactIdsOf } from '@/lib/connections/contacts'
import type { Tx } from '@/lib/db'
import { sendJob } from '@/lib/queue/queue'

/**
 * What nobody at the portal can do or see any more is said to the customer's contacts and to the account owner: `access`, that
 * our own consent was not seen to go; `grants`, that the permissions were not seen to come.
 */
export async function tellLeft(
  tx: Tx,
  { runId, connectionId }: { runId: string; connectionId: string },
  what: 'access' | 'grants',
): Promise<void> {
  await sendJob(tx, 'tell-left', { runId, what, to: 'owner', id: connectionId })
  for (const id of await contactIdsOf(tx, connectionId))
    await sendJob(tx, 'tell-left', { runId, what, to: 'contact', id })
}
