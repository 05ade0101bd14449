import { audit } from '../audit/audit'
import { Blueprint } from '../blueprint/blueprint'
import { connectionForRun } from '../connections/find-connection'
import { recordMoment, setStage } from '../connections/record'
import { attemptsOf } from '../credentials/attempt'
import type { Tx } from '../db'
import { delegatesOf, eraseRunTokens } from '../identity/run-token'
import { log } from '../log'
import { sendJob } from '../queue/queue'
import { type Converged, converge } from './converge'
import { Confirmation } from './difference'
import { type Lease, LeaseLost, takeLease } from './lease'
import { nothingMade } from './made'
import { handOver, prove } from './prove'
import { addEvent, findRun, hasMade, setRunState } from './store'
import { withdraw } from './withdraw'
import type { Ending, Working } from './working'

/** Seconds between two looks while a colleague, or the person on Microsoft's own page, finishes the grants. */
const lookAgainSeconds = 10

/**
 * Works one run as far as it can go: to its end, to where a person is needed, or until another worker took it over.
 * Returns at once when there is nothing to do.
 */
export async function work(runId: string, stop: AbortSignal): Promise<void> {
  const lease = await takeLease(runId, stop)
  if (!lease) return
  try {
    const working = await begin(lease)
    const run = await findRun(runId)
    const confirmed = run.confirmed === null ? null : Confirmation.parse(run.confirmed)
    const converged = await converge(working, { mayWrite: await hasMade(runId), confirmed })
    await conclude(working, converged)
  } catch (error) {
    if (error instanceof LeaseLost || lease.signal.aborted) log().warn({ runId }, 'run left to another worker')
    else throw error
  } finally {
    await lease.release()
  }
}

async function begin(lease: Lease): Promise<Working> {
  const run = await findRun(lease.runId)
  const connection = await connectionForRun(run.connectionId)
  const attempts = await attemptsOf(connection.id)
  return {
    lease,
    runId: run.id,
    connection,
    blueprint: { ...Blueprint.parse(run.blueprint), uniqueName: connection.uniqueName },
    grantBy: run.grantBy === 'microsoft' ? 'microsoft' : 'portal',
    intent: run.intent,
    delegates: await delegatesOf(run.id),
    made: nothingMade,
    refused: new Map(),
    askedEnd: null,
    refusedEnd: null,
    isLookingAgain: run.state === 'needs_person',
    knownCertificates: new Set(attempts.filter((one) => one.kind === 'certificate').map((one) => one.attemptName)),
    patience: { waits: 0, milliseconds: 0 },
  }
}

async function conclude(working: Working, { ending, seen }: Converged): Promise<void> {
  const isWaitingForGrants = ending.status === 'needs_person' && /^(colleague|consent_page)$/.test(ending.reason)
  if (ending.status === 'done' || isWaitingForGrants) {
    await prove(working, ending.status === 'done')
    await handOver(working)
  }
  if (ending.status === 'done' && seen) await withdraw(working, seen)
  await working.lease.write((tx) => settleEnding(tx, working, ending))
}

async function settleEnding(tx: Tx, working: Working, ending: Ending): Promise<void> {
  const { runId, connection } = working
  const audited = { connectionId: connection.id }
  switch (ending.status) {
    case 'done':
      await recordMoment(tx, connection.id, 'grantedAt')
      await setStage(tx, connection.id, 'connected')
      await setRunState(tx, runId, { state: 'done', reason: null, waitingUntil: null, finishedAt: new Date() })
      await eraseRunTokens(tx, runId)
      await addEvent(tx, runId, 'done', {})
      return audit(tx, { action: 'run.done', ...audited, data: { runId } })
    case 'stopped':
      await setStage(tx, connection.id, 'needs_customer')
      await setRunState(tx, runId, {
        state: 'stopped',
        reason: ending.code,
        waitingUntil: null,
        finishedAt: new Date(),
      })
      await eraseRunTokens(tx, runId)
      await addEvent(tx, runId, 'stopped', { code: ending.code })
      return audit(tx, { action: 'run.stopped', ...audited, data: { runId, code: ending.code } })
    case 'needs_person':
      return settleNeed(tx, working, ending)
  }
}

async function settleNeed(
  tx: Tx,
  working: Working,
  ending: Extract<Ending, { status: 'needs_person' }>,
): Promise<void> {
  const { runId, connection } = working
  const isForColleague = ending.reason === 'colleague' || ending.reason === 'consent_page'
  const { reason: before, state } = await findRun(runId)
  await setStage(tx, connection.id, isForColleague ? 'needs_colleague' : 'needs_customer')
  const difference = ending.difference === undefined ? undefined : (ending.difference as object)
  await setRunState(tx, runId, { state: 'needs_person', reason: ending.reason, waitingUntil: null, difference })
  if (isForColleague && working.delegates.some((one) => one.expiresAt > new Date()))
    await sendJob(tx, 'run', { runId }, { after: new Date(Date.now() + lookAgainSeconds * 1000) })
  if (!isForColleague) await eraseRunTokens(tx, runId)
  if (state === 'needs_person' && before === ending.reason) return
  await addEvent(tx, runId, 'person', { reason: ending.reason })
  await audit(tx, { action: 'run.needs-person', connectionId: connection.id, data: { runId, reason: ending.reason } })
}
