import type { Tx } from '@/lib/db'
import { sendJob } from '@/lib/queue/queue'
import { addEvent, setRunStateFrom } from './store'

/**
 * A person came back from Microsoft with consent for this run: it goes on, or begins. In the transaction of the sign-in,
 * so that a token never waits without a job, nor a job without a token. A run that has ended stays ended.
 */
export async function queueRun(tx: Tx, runId: string): Promise<void> {
  const isOpen = await setRunStateFrom(tx, runId, ['awaiting_consent', 'needs_person', 'queued'], {
    state: 'queued',
    reason: null,
    challenge: null,
  })
  if (!isOpen) return
  await addEvent(tx, runId, 'consented', {})
  await sendJob(tx, 'run', { runId })
}
