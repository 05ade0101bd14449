import { Blueprint } from '@/lib/blueprint/blueprint'
import { recordObjects } from '@/lib/connections/record'
import type { Tx } from '@/lib/db'
import { sendJob } from '@/lib/queue/queue'
import { isAtWork } from './at-work'
import { addEvent, findRun, recordConsent, setRunStateFrom } from './store'

/**
 * A person came back from Microsoft with consent for this run: it goes on, or begins, and what they chose at the press is the
 * connection's from now on. In the transaction of the sign-in, so that a token never waits without a job, nor a job without a
 * token. A run that has ended stays ended.
 */
export async function queueRun(tx: Tx, runId: string, personId: string): Promise<void> {
  await recordConsent(tx, runId, personId)
  const isOpen = await setRunStateFrom(tx, runId, ['awaiting_consent', 'needs_person', 'queued'], {
    state: 'queued',
    reason: null,
    challenge: null,
  })
  const { connectionId, state, blueprint, startedById, graphRequests } = await findRun(tx, runId)
  if (!isOpen) {
    if (isAtWork(state)) await addEvent(tx, runId, 'consented besides', { by: personId })
    return
  }
  if (startedById === personId) await recordObjects(tx, connectionId, { appName: Blueprint.parse(blueprint).appName })
  await addEvent(tx, runId, 'consented', { by: personId, requests: graphRequests })
  await sendJob(tx, 'run', { runId })
}
