import type { Observation } from '@/lib/graph/observation'
import type { Delegate } from '@/lib/identity/actor'
import type { Change } from '../plan/change'
import { plan } from '../plan/plan'
import { ready } from '../plan/ready'
import { apply } from './apply'
import { isEndDoubtful, isHidden } from './hidden'
import { look } from './look'
import { overlay } from './made'
import { memoryOf } from './memory-of'
import { noteObservation } from './note-seen'
import { mayRepeat, settleVerdict } from './settle-verdict'
import { countRequests } from './store'
import { unanswered } from './unanswered'
import { wait } from './wait'
import { withoutUnknown } from './without-unknown'
import { actorOf, type Ending, renewed, usableDelegates, type Working } from './working'

/** `shown` is what Graph said itself, null once something was sent since; `seen` knows what was made besides. */
export type Sight = { observation: Observation; shown: Observation | null }

export type Converged = { ending: Ending; sight: Sight | null }

/**
 * Looks, plans, makes what is ready, and looks again until the plan is empty on what Graph itself shows. A run that died
 * anywhere is simply this, run again.
 */
export async function converge(working: Working): Promise<Converged> {
  let sight: Sight | null = null
  for (;;) {
    if (!sight) {
      const looked = await see(working)
      if (looked.status === 'ended') return { ending: looked.ending, sight }
      if (looked.status === 'failed') continue
      sight = looked.sight
    }
    const now = new Date()
    const memory = await memoryOf(working)
    const asked = unanswered(working, sight.observation, memory, now)
    if (asked) return { ending: asked, sight }
    working.mayWrite = true

    const changes = plan(working.blueprint, sight.observation, memory, now)
    const isEmpty = sight.shown !== null && plan(working.blueprint, sight.shown, memory, now).length === 0
    const isDoubtful = isEmpty && sight.shown !== null && isEndDoubtful(working, sight.shown)
    if (isEmpty && !isDoubtful) return { ending: { status: 'done' }, sight }
    if (changes.length === 0 || isHidden(working, changes, sight.observation, memory, now)) {
      if (sight.shown && !(await wait(working, 'replication', null))) return { ending: tooSlow, sight }
      sight = null
      continue
    }
    const turn = bestTurn(working, changes)
    if (!turn && sight.shown) return { ending: whoIsNeeded(working, changes), sight }
    if (!turn) {
      // What was made is looked at once more before anybody is asked: from here on additions are known by it.
      sight = null
      continue
    }

    const { failed, isUnseen } = await apply(working, turn.delegate, turn.changes, sight.observation)
    if (!failed && !isUnseen) working.patience = renewed(working.patience)
    if (failed) {
      const ending = await settleVerdict(working, turn.delegate, failed.change, failed.verdict)
      if (ending) return { ending, sight }
      working.patience = { ...working.patience, repeats: working.patience.repeats + 1 }
    }
    const isLookNeeded = failed ? !mayRepeat(working, turn.changes, failed.verdict) : isUnseen
    sight = isLookNeeded ? null : { observation: overlay(sight.observation, working.made), shown: null }
  }
}

const tooSlow: Ending = { status: 'needs_person', reason: 'slow' }

type Looked = { status: 'seen'; sight: Sight } | { status: 'failed' } | { status: 'ended'; ending: Ending }

async function see(working: Working): Promise<Looked> {
  const delegate = receiptViewerOf(working)
  if (!delegate) return { status: 'ended', ending: { status: 'needs_person', reason: 'sign_in' } }
  const result = await look(working, delegate)
  working.patience = { ...working.patience, repeats: 0 }
  if (result.status === 'seen') {
    const shown = await noteObservation(working, await withoutUnknown(working, result.observation), result.requests)
    return { status: 'seen', sight: { shown, observation: overlay(shown, working.made) } }
  }
  await working.lease.write((tx) => countRequests(tx, working.runId, result.requests))
  const ending = await settleVerdict(working, delegate, null, result.verdict)
  return ending ? { status: 'ended', ending } : { status: 'failed' }
}

function receiptViewerOf(working: Working): Delegate | null {
  const reads = (one: Delegate) => one.scopes.some((scope) => /^Application\.Read(Write)?\.All$/.test(scope))
  return usableDelegates(working).find(reads) ?? null
}

/** Of the people whose token this run holds, the one who can do most of what is ready. */
function bestTurn(working: Working, changes: Change[]) {
  const turns = usableDelegates(working).map((delegate) => ({
    delegate,
    changes: ready(changes, actorOf(working, delegate)),
  }))
  const best = turns.sort((a, b) => b.changes.length - a.changes.length)[0]
  return best && best.changes.length > 0 ? best : null
}

function whoIsNeeded(working: Working, changes: Change[]): Ending {
  if (usableDelegates(working).length === 0) return { status: 'needs_person', reason: 'sign_in' }
  const onlyGrants = changes.every((one) => one.kind === 'assign role' || one.kind === 'grant scopes')
  if (!onlyGrants) return { status: 'needs_person', reason: 'role' }
  return { status: 'needs_person', reason: working.grantBy === 'microsoft' ? 'consent_page' : 'colleague' }
}
