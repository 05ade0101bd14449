import { audit } from '@/lib/audit/audit'
import { contactIdsOf } from '@/lib/connections/contacts'
import { endWait, recordMoment, setStage } from '@/lib/connections/record'
import type { Tx } from '@/lib/db'
import { retireRunTokens } from '@/lib/identity/tokens/retired-token'
import { eraseRunTokens } from '@/lib/identity/tokens/run-token'
import { endAmendments } from '@/lib/invitations/amending/end-amendments'
import { fulfilInvitations } from '@/lib/invitations/closing/fulfil'
import { isForColleague, type NeedsPerson, type Outcome } from '@/lib/provisioning/decide/step'
import { usable } from '@/lib/provisioning/decide/turn'
import { addEvent, findRun, setRunState, setRunStateFrom } from '@/lib/provisioning/store'
import { tellLeft } from '@/lib/provisioning/tell-left'
import { whoWithdraws } from '@/lib/provisioning/withdraw/delegate'
import { keptOf, setWithdrawal } from '@/lib/provisioning/withdraw/store'
import { isSettled, type Withdrawal } from '@/lib/provisioning/withdraw/withdrawal'
import { sendJob } from '@/lib/queue/queue'
import type { EngineState, RunContext } from '../context'
import { hasMade } from '../store'
import { recordAmendment } from './record-amendment'
import { recordCredentialsGone } from './record-credentials-gone'

/** Seconds between two looks while a colleague, or the person on Microsoft's own page, finishes the grants. */
const lookAgainSeconds = 10

/**
 * In one transaction: the run's state, the connection's stage, the tokens that are of no more use, the audit.
 * @param withdrawal null where it was not time to withdraw anything
 */
export async function recordOutcome(
  tx: Tx,
  context: RunContext,
  state: EngineState,
  outcome: Outcome,
  withdrawal: Withdrawal | null,
): Promise<void> {
  if (outcome.status === 'needs_person') return recordNeed(tx, context, state, outcome)
  if (outcome.status === 'done') await recordDone(tx, context, state)
  else await recordStopped(tx, context, state, outcome.code)
  await dropTokens(tx, context.runId, withdrawal)
}

/** Who consented since the portal's access was looked at opened it anew: it is given back with their token. */
async function dropTokens(tx: Tx, runId: string, withdrawal: Withdrawal | null): Promise<void> {
  const [kept] = await keptOf(tx, [runId])
  if (withdrawal && kept?.withdrawal === null) {
    const triesUntil = await retireRunTokens(tx, runId)
    return setWithdrawal(tx, [runId], { is: 'unknown', why: 'not_yet', triesUntil })
  }
  if (withdrawal && !isSettled(withdrawal)) await retireRunTokens(tx, runId)
  else await eraseRunTokens(tx, runId)
}

async function recordDone(tx: Tx, context: RunContext, state: EngineState): Promise<void> {
  const { runId } = context
  const { connection, intent } = state
  const { invitationId } = await findRun(tx, runId)
  const isNews = intent === 'undo' || connection.grantedAt === null || (await hasMade(tx, runId))
  if (intent === 'undo') {
    await recordCredentialsGone(tx, connection.id)
    await endAmendments(tx, connection.id)
    await recordMoment(tx, connection.id, 'endedAt')
    await setStage(tx, connection.id, 'ended')
  } else {
    await recordMoment(tx, connection.id, 'grantedAt')
    await endWait(tx, connection.id)
    const fulfilled = await recordAmendment(tx, context, state, invitationId)
    await fulfilInvitations(tx, { connectionId: connection.id, invitationId: fulfilled })
  }
  await setRunState(tx, runId, { state: 'done', reason: null, waitingUntil: null, finishedAt: new Date() })
  await addEvent(tx, runId, 'done', {})
  const told = isNews ? await contactIdsOf(tx, connection.id) : []
  for (const contactId of told) await sendJob(tx, 'tell-done', { runId, contactId })
  await audit(tx, { action: 'run.done', connectionId: connection.id, data: { runId, intent } })
}

async function recordStopped(tx: Tx, context: RunContext, { connection }: EngineState, code: string): Promise<void> {
  const { runId } = context
  if (!context.amendment) await setStage(tx, connection.id, 'needs_customer')
  await setRunState(tx, runId, { state: 'stopped', reason: code, waitingUntil: null, finishedAt: new Date() })
  await addEvent(tx, runId, 'stopped', { code })
  await audit(tx, { action: 'run.stopped', connectionId: connection.id, data: { runId, code } })
}

async function recordNeed(tx: Tx, context: RunContext, state: EngineState, need: NeedsPerson): Promise<void> {
  const { runId } = context
  const { connection, delegates } = state
  if (isOnlyBlind(context, need)) {
    await eraseRunTokens(tx, runId)
    return tellLeft(tx, { runId, connectionId: connection.id }, 'grants')
  }
  const { reason, challenge = null, difference = null } = need
  const before = await findRun(tx, runId)
  const waiting = { state: 'needs_person', reason, challenge, waitingUntil: null, difference } as const
  // Otherwise somebody has lent the run their access meanwhile: it is queued, and their token is not ours to erase.
  if (!(await setRunStateFrom(tx, runId, ['running', 'waiting', 'needs_person'], waiting))) return
  // What works goes on working while something more, or less, is asked for.
  if (!context.amendment) await setStage(tx, connection.id, isForColleague(need) ? 'needs_colleague' : 'needs_customer')
  if (isForColleague(need) && usable(delegates, new Date()).length > 0)
    await sendJob(tx, 'run', { runId }, { after: new Date(Date.now() + lookAgainSeconds * 1000) })
  if (!isForColleague(need)) await keepForWithdrawal(tx, context, state)
  if (before.state === 'needs_person' && before.reason === reason) return
  await addEvent(tx, runId, 'person', { reason })
  await audit(tx, { action: 'run.needs-person', connectionId: connection.id, data: { runId, reason } })
}

/**
 * Whoever answers a question at once goes on without agreeing at Microsoft anew; who does not come back within this leaves
 * nothing behind.
 */
const answerSeconds = 15 * 60

/** Nothing can be withdrawn without a token: then the page in Entra is all that is left to say. */
async function keepForWithdrawal(tx: Tx, { runId }: RunContext, { delegates }: EngineState): Promise<void> {
  if (whoWithdraws(delegates, new Date())) {
    await retireRunTokens(tx, runId, new Date(Date.now() + answerSeconds * 1000))
  } else {
    await eraseRunTokens(tx, runId)
    await setWithdrawal(tx, [runId], { is: 'unknown', why: 'no_token', triesUntil: null })
  }
}

/** Nobody's token shows any more whether the colleague has come: the run waits for them all the same. */
function isOnlyBlind({ isLookingAgain }: RunContext, { reason }: NeedsPerson): boolean {
  return isLookingAgain && ['sign_in', 'challenge', 'slow'].includes(reason)
}
