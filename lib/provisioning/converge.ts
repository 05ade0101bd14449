import { uniqueNameOf } from '../connections/model'
import { recordObjects } from '../connections/record'
import { attemptsOf } from '../credentials/attempt'
import type { Verdict } from '../graph/classify'
import type { Seen } from '../graph/seen'
import type { Delegate } from '../identity/actor'
import { apply } from './apply'
import type { Change } from './change'
import { type Confirmation, differenceOf } from './difference'
import { keepApplication } from './keep-answer'
import { look } from './look'
import { overlay } from './made'
import { type Memory, plan } from './plan'
import { ready } from './ready'
import { addEvent, setRunStateFrom } from './store'
import { wait } from './wait'
import { actorOf, type Ending, refuse, type Working } from './working'

export type Converged = { ending: Ending; seen: Seen | null; left: Change[] }

/**
 * Looks, plans, makes what is ready, and looks again until the plan is empty on what Graph itself shows. A run that died
 * anywhere is simply this, run again.
 */
export async function converge(
  working: Working,
  agreed: { mayWrite: boolean; confirmed: Confirmation | null },
): Promise<Converged> {
  let mayWrite = agreed.mayWrite
  let fresh: Seen | null = null
  let seen: Seen | null = null
  const end = (ending: Ending, left: Change[] = []): Converged => ({ ending, seen, left })

  for (;;) {
    if (!seen) {
      const delegate = readerOf(working)
      if (!delegate) return end({ status: 'needs_person', reason: 'sign_in' })
      const result = await look(working, delegate)
      if (result.status === 'failed') {
        const ending = await settleVerdict(working, delegate, null, result.verdict)
        if (ending) return end(ending)
        continue
      }
      fresh = await noteSeen(working, result.seen)
      seen = overlay(fresh, working.made)
    }
    const now = new Date()
    const memory = await memoryOf(working)
    if (!mayWrite) {
      const difference = differenceOf(working.blueprint, seen, memory, agreed.confirmed, now)
      if (difference) {
        const reason = difference.kind === 'adoptable' ? 'adopt' : 'confirm_difference'
        return end({ status: 'needs_person', reason, difference })
      }
      mayWrite = true
    }
    const changes = plan(working.blueprint, seen, memory, now)
    if (changes.length === 0) {
      if (fresh && plan(working.blueprint, fresh, memory, now).length === 0) return end({ status: 'done' })
      const isLagging = fresh !== null
      if (isLagging && !(await wait(working, 'replication', null)))
        return end({ status: 'needs_person', reason: 'slow' })
      seen = null
      continue
    }
    const turn = bestTurn(working, changes)
    if (!turn) return end(whoIsNeeded(working, changes), changes)

    const { failed } = await apply(working, turn.delegate, turn.changes, seen)
    if (!failed) working.patience = { waits: 0, milliseconds: 0 }
    if (failed) {
      const ending = await settleVerdict(working, turn.delegate, failed.change, failed.verdict)
      if (ending) return end(ending, changes)
    }
    seen = failed || stoodAlready(working, turn.changes) ? null : overlay(seen, working.made)
    fresh = null
  }
}

/** Ids that a look found are remembered, and our name gives way to a soft-deleted registration that holds it. */
async function noteSeen(working: Working, seen: Seen): Promise<Seen> {
  const { application, servicePrincipal } = seen
  await working.lease.write(async (tx) => {
    await setRunStateFrom(tx, working.runId, ['waiting'], { state: 'running', waitingUntil: null })
    if (!working.isLookingAgain) await addEvent(tx, working.runId, 'looked', { found: application !== null })
    if (application) await keepApplication(tx, working, application)
    if (servicePrincipal && working.connection.servicePrincipalId !== servicePrincipal.objectId)
      await recordObjects(tx, working.connection.id, { servicePrincipalId: servicePrincipal.objectId })
    if (!application && seen.deleted.length > 0) await raiseGeneration(working, tx)
  })
  return seen
}

async function raiseGeneration(working: Working, tx: Parameters<typeof recordObjects>[0]): Promise<void> {
  const { connection } = working
  const generation = connection.generation + 1
  const uniqueName = uniqueNameOf(connection.environment, connection.id, generation)
  await recordObjects(tx, connection.id, { generation, uniqueName })
  working.connection = { ...connection, generation, uniqueName }
  working.blueprint = { ...working.blueprint, uniqueName }
}

async function memoryOf({ connection }: Working): Promise<Memory> {
  const attempts = await attemptsOf(connection.id)
  return { secrets: attempts.filter((one) => one.kind === 'secret'), isAdopted: connection.adoptedObjectId !== null }
}

/** An upsert that answered 204: it stood, but we have not seen it yet. */
function stoodAlready({ made }: Working, changes: Change[]): boolean {
  return changes.some(
    (change) =>
      (change.kind === 'create application' && !made.application) ||
      (change.kind === 'create service principal' && !made.servicePrincipalId),
  )
}

function readerOf(working: Working): Delegate | null {
  const reads = (one: Delegate) => one.scopes.some((scope) => /^Application\.Read(Write)?\.All$/.test(scope))
  return usable(working).find(reads) ?? null
}

function usable(working: Working, now = new Date()): Delegate[] {
  return working.delegates.filter((one) => one.expiresAt > now)
}

/** Of the people whose token this run holds, the one who can do most of what is ready. */
function bestTurn(working: Working, changes: Change[]) {
  const turns = usable(working).map((delegate) => ({ delegate, changes: ready(changes, actorOf(working, delegate)) }))
  const best = turns.sort((a, b) => b.changes.length - a.changes.length)[0]
  return best && best.changes.length > 0 ? best : null
}

function whoIsNeeded(working: Working, changes: Change[]): Ending {
  if (usable(working).length === 0) return { status: 'needs_person', reason: 'sign_in' }
  const onlyGrants = changes.every((one) => one.kind === 'assign role' || one.kind === 'grant scopes')
  if (!onlyGrants) return { status: 'needs_person', reason: 'role' }
  return { status: 'needs_person', reason: working.grantBy === 'microsoft' ? 'consent_page' : 'colleague' }
}

/** What a refusal means here; null: go on with a fresh look. */
async function settleVerdict(
  working: Working,
  delegate: Delegate,
  change: Change | null,
  verdict: Verdict,
): Promise<Ending | null> {
  switch (verdict.kind) {
    case 'wait':
      return (await wait(working, verdict.for, verdict.seconds)) ? null : { status: 'needs_person', reason: 'slow' }
    case 'already':
      return (await wait(working, 'replication', null)) ? null : { status: 'needs_person', reason: 'slow' }
    case 'not_tried':
      return null
    case 'shorter_lifetime':
      working.refusedEnd = working.askedEnd
      return null
    case 'credential_forbidden':
      return {
        status: 'needs_person',
        reason: change?.kind === 'add secret' ? 'policy_secret_forbidden' : 'policy_certificate_refused',
      }
    case 'sign_in':
      working.delegates = working.delegates.filter((one) => one !== delegate)
      return usable(working).length > 0 ? null : { status: 'needs_person', reason: 'sign_in' }
    case 'role':
      if (!change) return { status: 'needs_person', reason: 'role' }
      refuse(working, delegate, change.kind)
      return null
    case 'quota':
      return { status: 'needs_person', reason: 'quota' }
    case 'stop':
      return { status: 'stopped', code: verdict.code }
  }
}
