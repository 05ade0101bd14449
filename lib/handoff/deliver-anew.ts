import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { sendJob } from '@/lib/queue/queue'
import { findUnmailed } from './store'

/** Now that somebody of staff looks after the connection: a link that waited for them is mailed. */
export function deliverAnew(staff: Staff, connectionId: string): Promise<void> {
  return asStaff(staff, async (tx) => {
    for (const { id: handoffId } of await findUnmailed(tx, connectionId))
      await sendJob(tx, 'deliver-handoff', { handoffId })
  })
}
