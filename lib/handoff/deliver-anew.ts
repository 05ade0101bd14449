import { asStaff, type Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { sendJobs } from '@/lib/queue/queue'
import { findUnmailed } from './store'

/** Now that somebody of staff looks after the connection: a link that waited for them is mailed. */
export function deliverAnew(staff: Staff, connectionId: string): Promise<void> {
  return asStaff(staff, (tx) => deliverEachAnew(tx, [connectionId]))
}

/** The same of several connections, in the transaction in which somebody came to look after them. */
export async function deliverEachAnew(tx: Tx, connectionIds: readonly string[]): Promise<void> {
  const unmailed = await findUnmailed(tx, connectionIds)
  await sendJobs(
    tx,
    'deliver-handoff',
    unmailed.map(({ id: handoffId }) => ({ handoffId })),
  )
}
