import { recordObjects } from '@/lib/connections/record'
import type { Tx } from '@/lib/db'
import type { Observation } from '@/lib/graph/observation'
import { learn } from '../decide/learn'
import { showsAbsence } from '../decide/stale-read'
import type { Step } from '../decide/step'
import { addEvent, setRunStateFrom } from '../store'
import type { EngineState, RunContext } from './context'
import { lookAtTenant } from './look-at-tenant'
import { memoryOf } from './memory-of'
import { recordApplication } from './record/record-answer'
import { recordSeen } from './record/record-seen'
import { countRequests, countWaitingLook } from './store'
import { withUniqueName } from './unique-name'
import { withoutUnknown } from './without-unknown'

/** One look at the tenant. Whatever could not be read is a refusal, never an absence. */
export async function observe(
  context: RunContext,
  { by }: Extract<Step, { do: 'observe' }>,
  before: EngineState,
): Promise<EngineState> {
  const looked = await lookAtTenant(context, by, before)
  const state = { ...before, patience: { ...before.patience, repeats: 0 } }
  if (looked.status === 'failed') {
    await context.lease.write((tx) => count(tx, context, state, looked.requests))
    const observed = state.observed && { ...state.observed, age: 'outdated' as const }
    const refusal = { verdict: looked.verdict, change: null, changes: [] }
    return learn({ ...state, observed }, refusal, { by, secretEndsAt: null }, new Date())
  }
  const said = await withoutUnknown(state, looked.observation)
  const noted = await context.lease.write((tx) => note(tx, context, state, said, looked.requests))
  const seen: EngineState = { ...noted, memory: await memoryOf(context, noted), observed: { said, age: 'current' } }
  return { ...seen, patience: { ...seen.patience, absences: absencesOf(seen) } }
}

/** The first look of a run that waits for a colleague is one of many, every few seconds; what follows it is work. */
function count(tx: Tx, { runId, isLookingAgain }: RunContext, { observed }: EngineState, requests: number) {
  return isLookingAgain && !observed ? countWaitingLook(tx, runId) : countRequests(tx, runId, requests)
}

function absencesOf(state: EngineState): number {
  const isAbsent = state.observed !== null && showsAbsence(state, state.observed, new Date())
  return isAbsent ? state.patience.absences + 1 : 0
}

/** Ids that a look found are remembered, and the name that goes on from here. */
async function note(
  tx: Tx,
  context: RunContext,
  before: EngineState,
  said: Observation,
  requests: number,
): Promise<EngineState> {
  const { runId, isLookingAgain } = context
  const { application, servicePrincipal } = said
  await count(tx, context, before, requests)
  await setRunStateFrom(tx, runId, ['waiting'], { state: 'running', waitingUntil: null })
  if (!isLookingAgain) await addEvent(tx, runId, 'looked', { found: application !== null })
  // Absence is believed at the end alone.
  if (before.intent === 'undo') return before
  await recordSeen(tx, context, before, said, false)
  const state = await withUniqueName(tx, context, before, said)
  if (!application) return isDeleted(state, said) ? withoutPrincipal(tx, state) : state
  const noted = await recordApplication(tx, context, state, application)
  if (servicePrincipal && noted.connection.servicePrincipalId !== servicePrincipal.objectId)
    await recordObjects(tx, noted.connection.id, { servicePrincipalId: servicePrincipal.objectId })
  return noted
}

function isDeleted({ connection }: EngineState, { deleted }: Observation): boolean {
  return deleted?.some(({ objectId }) => objectId === connection.applicationObjectId) ?? false
}

/** It went with its registration, and does not come back with it. */
async function withoutPrincipal(tx: Tx, state: EngineState): Promise<EngineState> {
  const { connection } = state
  if (connection.servicePrincipalId !== null) await recordObjects(tx, connection.id, { servicePrincipalId: null })
  return { ...state, connection: { ...connection, servicePrincipalId: null } }
}
