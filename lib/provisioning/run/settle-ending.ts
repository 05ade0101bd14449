import { audit } from '@/lib/audit/audit'
import { contactIdsOf } from '@/lib/connections/contacts'
import { recordMoment, setStage } from '@/lib/connections/record'
import type { Tx } from '@/lib/db'
import { eraseRunTokens } from '@/lib/identity/tokens/run-token'
import { sendJob } from '@/lib/queue/queue'
import { addEvent, findRun, setRunState, setRunStateFrom } from '../store'
import { recordCredentialsGone } from './credentials-gone'
import { type Ending, isForColleague, usableDelegates, type Working } from './working'

/** Seconds between two looks while a colleague, or the person on Microsoft's own page, finishes the grants. */
const lookAgainSeconds = 10

/** In one transaction: the run's state, the connection's stage, the tokens that are of no more use, the audit. */
export async function settleEnding(tx: Tx, working: Working, ending: Ending): Promise<void> {
  switch (ending.status) {
    case 'done':
      return settleDone(tx, working)
    case 'stopped':
      return settleStopped(tx, working, ending.code)
    case 'needs_person':
      return settleNeed(tx, working, ending)
  }
}

async function settleDone(tx: Tx, { runId, connection, intent }: Working): Promise<void> {
  if (intent === 'undo') {
    await recordCredentialsGone(tx, connection.id)
    await recordMoment(tx, connection.id, 'endedAt')
    await setStage(tx, connection.id, 'ended')
  } else {
    await recordMoment(tx, connection.id, 'grantedAt')
    await setStage(tx, connection.id, 'connected')
  }
  await setRunState(tx, runId, { state: 'done', reason: null, waitingUntil: null, finishedAt: new Date() })
  await eraseRunTokens(tx, runId)
  await addEvent(tx, runId, 'done', {})
  for (const contactId of await contactIdsOf(tx, connection.id)) await sendJob(tx, 'tell-done', { runId, contactId })
  await audit(tx, { action: 'run.done', connectionId: connection.id, data: { runId, intent } })
}

async function settleStopped(tx: Tx, { runId, connection }: Working, code: string): Promise<void> {
  await setStage(tx, connection.id, 'needs_customer')
  await setRunState(tx, runId, { state: 'stopped', reason: code, waitingUntil: null, finishedAt: new Date() })
  await eraseRunTokens(tx, runId)
  await addEvent(tx, runId, 'stopped', { code })
  await audit(tx, { action: 'run.stopped', connectionId: connection.id, data: { runId, code } })
}

async function settleNeed(
  tx: Tx,
  working: Working,
  ending: Extract<Ending, { status: 'needs_person' }>,
): Promise<void> {
  const { runId, connection } = working
  if (isOnlyBlind(working, ending)) return eraseRunTokens(tx, runId)
  const { reason, challenge = null, difference = null } = ending
  const { reason: before, state } = await findRun(runId, tx)
  const need = { state: 'needs_person', reason, challenge, waitingUntil: null, difference } as const
  // Otherwise somebody has lent the run their access meanwhile: it is queued, and their token is not ours to erase.
  if (!(await setRunStateFrom(tx, runId, ['running', 'waiting', 'needs_person'], need))) return
  await setStage(tx, connection.id, isForColleague(ending) ? 'needs_colleague' : 'needs_customer')
  if (isForColleague(ending) && usableDelegates(working).length > 0)
    await sendJob(tx, 'run', { runId }, { after: new Date(Date.now() + lookAgainSeconds * 1000) })
  if (!isForColleague(ending)) await eraseRunTokens(tx, runId)
  if (state === 'needs_person' && before === reason) return
  await addEvent(tx, runId, 'person', { reason })
  await audit(tx, { action: 'run.needs-person', connectionId: connection.id, data: { runId, reason } })
}

/** Nobody's token shows any more whether the colleague has come: the run waits for them all the same. */
function isOnlyBlind({ isLookingAgain }: Working, { reason }: Extract<Ending, { status: 'needs_person' }>): boolean {
  return isLookingAgain && ['sign_in', 'challenge', 'slow'].includes(reason)
}
