import { contactIdsOf } from '@/lib/connections/contacts'
import type { Tx } from '@/lib/db'
import { sendJob } from '@/lib/queue/queue'
import { connectionsOf } from './store'

/** Nobody can withdraw the portal's own consent any more but the customer: their contacts are told, and the account owner. */
export async function tellOfAccess(tx: Tx, runIds: string[]): Promise<void> {
  for (const { runId, connectionId } of await connectionsOf(tx, runIds)) {
    await sendJob(tx, 'tell-access', { runId, to: 'owner', id: connectionId })
    for (const id of await contactIdsOf(tx, connectionId))
      await sendJob(tx, 'tell-access', { runId, to: 'contact', id })
  }
}
