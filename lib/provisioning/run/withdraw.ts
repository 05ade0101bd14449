import { env } from '@/lib/env'
import { batch, batchAnswers } from '@/lib/graph/batch'
import { type GraphAnswer, type GraphCall, isOk } from '@/lib/graph/call'
import { faultOf } from '@/lib/graph/error'
import type { ObservedGrant } from '@/lib/graph/observation'
import { grantsIn } from '@/lib/graph/read-observation'
import { send } from '@/lib/graph/send'
import { deleteGrant, readGrantsOf } from '@/lib/graph/service-principals'
import type { Delegate } from '@/lib/identity/actor'
import { fullPatience } from '../decide/patience'
import { usable } from '../decide/turn'
import { addEvent } from '../store'
import type { EngineState, RunContext } from './context'
import { countRequests, hasTold } from './store'
import { waitFor } from './wait'

const scope = 'DelegatedPermissionGrant.ReadWrite.All'

/**
 * The last change of a run: the consent that this portal itself was given goes. Where no token of the run may do that, or
 * Graph refuses, the page links to where the admin can; the run ends either way.
 */
export async function withdraw(
  context: RunContext,
  { delegates }: EngineState,
  shown: ObservedGrant[] | null,
): Promise<void> {
  const { lease, runId } = context
  const by = usable(delegates, new Date()).find(({ scopes }) => scopes.includes(scope))
  const isWithdrawn = by ? await removeGrants(context, by, shown) : false
  await lease.write((tx) => addEvent(tx, runId, 'withdrawn', { byHand: !isWithdrawn }))
}

/** Copies are usually there within half a minute; after that the person is told to look themselves. */
const longestMilliseconds = 30_000

/**
 * The token we hold speaks of what was consented to, the scope that withdraws among it: a look that does not show grants of
 * all that is a replica that lags behind the consent, or came before it. Only once we tried to remove them, this worker or
 * one before, is their absence believed.
 */
async function removeGrants(context: RunContext, by: Delegate, shown: ObservedGrant[] | null): Promise<boolean> {
  const { lease, runId } = context
  let patience = fullPatience
  let isTried = await hasTold(runId, 'withdrawing')
  let grants = shown
  let failed: GraphAnswer | null = null
  for (;;) {
    const isShown = grants !== null && showsAll(grants, by)
    if (grants?.length === 0 && isTried) return true
    if (grants && (isShown || isTried)) {
      if (!isTried) await lease.write((tx) => addEvent(tx, runId, 'withdrawing', {}))
      isTried = true
      failed = await remove(context, by, grants)
      if (!failed) return true
    }
    if (isRefused(failed) || patience.milliseconds > longestMilliseconds) return false
    const reason = failed ? 'unavailable' : 'replication'
    if (grants) patience = await waitFor(context, reason, patience, failed && faultOf(failed).retryAfterSeconds)
    const answer: GraphAnswer = await ask(context, by, readGrantsOf(env().CUSTOMER_CLIENT_ID))
    failed = isOk(answer) ? null : answer
    grants = grantsIn(answer) ?? []
  }
}

/** Of Graph's own scopes: `openid`, `profile` and `email` come with a token whether they were granted or not. */
function showsAll(grants: ObservedGrant[], { scopes }: Delegate): boolean {
  const shown = new Set(grants.flatMap((grant) => grant.scopes))
  return scopes.filter((one) => one.includes('.')).every((one) => shown.has(one))
}

/** What stood in the way of removing all of them; null when nothing did. */
async function remove(context: RunContext, by: Delegate, grants: ObservedGrant[]): Promise<GraphAnswer | null> {
  const deletions = grants.map(({ id }) => deleteGrant(id))
  const outer = await ask(context, by, batch(deletions, 'parallel'))
  const inner = batchAnswers(outer, deletions.length)
  return inner ? (inner.find((answer) => !isOk(answer) && answer.status !== 404) ?? null) : outer
}

/** Waiting changes nothing about these: the token ended, or the person lost the role. */
const isRefused = (answer: GraphAnswer | null) => answer?.status === 401 || answer?.status === 403

async function ask({ lease, runId }: RunContext, by: Delegate, call: GraphCall): Promise<GraphAnswer> {
  const answer = await send(by, call, crypto.randomUUID(), lease.signal).catch(() => noAnswer)
  lease.signal.throwIfAborted()
  await lease.write((tx) => countRequests(tx, runId, 1))
  return answer
}

const noAnswer: GraphAnswer = { status: 0, headers: {}, requestId: null, body: null }
