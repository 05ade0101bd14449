import { audit } from '@/lib/audit/audit'
import { contactIdsOf } from '@/lib/connections/contacts'
import { recordMoment, setStage } from '@/lib/connections/record'
import type { Tx } from '@/lib/db'
import { eraseRunTokens } from '@/lib/identity/tokens/run-token'
import { sendJob } from '@/lib/queue/queue'
import { isForColleague, type NeedsPerson, type Outcome } from '../decide/step'
import { usable } from '../decide/turn'
import { addEvent, findRun, setRunState, setRunStateFrom } from '../store'
import type { EngineState, RunContext } from './context'
import { recordCredentialsGone } from './record-credentials-gone'

/** Seconds between two looks while a colleague, or the person on Microsoft's own page, finishes the grants. */
const lookAgainSeconds = 10

/** In one transaction: the run's state, the connection's stage, the tokens that are of no more use, the audit. */
export async function recordOutcome(tx: Tx, context: RunContext, state: EngineState, outcome: Outcome): Promise<void> {
  switch (outcome.status) {
    case 'done':
      return recordDone(tx, context, state)
    case 'stopped':
      return recordStopped(tx, context, state, outcome.code)
    case 'needs_person':
      return recordNeed(tx, context, state, outcome)
  }
}

async function recordDone(tx: Tx, { runId }: RunContext, { connection, intent }: EngineState): Promise<void> {
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

async function recordStopped(tx: Tx, { runId }: RunContext, { connection }: EngineState, code: string): Promise<void> {
  await setStage(tx, connection.id, 'needs_customer')
  await setRunState(tx, runId, { state: 'stopped', reason: code, waitingUntil: null, finishedAt: new Date() })
  await eraseRunTokens(tx, runId)
  await addEvent(tx, runId, 'stopped', { code })
  await audit(tx, { action: 'run.stopped', connectionId: connection.id, data: { runId, code } })
}

async function recordNeed(tx: Tx, context: RunContext, state: EngineState, need: NeedsPerson): Promise<void> {
  const { runId } = context
  const { connection, delegates } = state
  if (isOnlyBlind(context, need)) return eraseRunTokens(tx, runId)
  const { reason, challenge = null, difference = null } = need
  const before = await findRun(runId, tx)
  const waiting = { state: 'needs_person', reason, challenge, waitingUntil: null, difference } as const
  // Otherwise somebody has lent the run their access meanwhile: it is queued, and their token is not ours to erase.
  if (!(await setRunStateFrom(tx, runId, ['running', 'waiting', 'needs_person'], waiting))) return
  await setStage(tx, connection.id, isForColleague(need) ? 'needs_colleague' : 'needs_customer')
  if (isForColleague(need) && usable(delegates, new Date()).length > 0)
    await sendJob(tx, 'run', { runId }, { after: new Date(Date.now() + lookAgainSeconds * 1000) })
  if (!isForColleague(need)) await eraseRunTokens(tx, runId)
  if (before.state === 'needs_person' && before.reason === reason) return
  await addEvent(tx, runId, 'person', { reason })
  await audit(tx, { action: 'run.needs-person', connectionId: connection.id, data: { runId, reason } })
}

/** Nobody's token shows any more whether the colleague has come: the run waits for them all the same. */
function isOnlyBlind({ isLookingAgain }: RunContext, { reason }: NeedsPerson): boolean {
  return isLookingAgain && ['sign_in', 'challenge', 'slow'].includes(reason)
}
