import { afterWaiting, type Patience, pauseFor, type WaitedFor } from '../decide/patience'
import type { Step } from '../decide/step'
import { addEvent, setRunState } from '../store'
import type { EngineState, RunContext } from './context'

/** Waits before the same condition is looked at again. */
export async function wait(
  context: RunContext,
  step: Extract<Step, { do: 'wait' }>,
  state: EngineState,
): Promise<EngineState> {
  await pass(context, step.for, step.milliseconds)
  const observed =
    state.observed && step.next === 'observe' ? { ...state.observed, age: 'outdated' as const } : state.observed
  return { ...state, observed, refusal: null, patience: afterWaiting(state.patience, step.milliseconds) }
}

/** The same for what follows a run, which has a patience of its own. @param seconds what Microsoft asked for, or null */
export async function waitFor(
  context: RunContext,
  reason: WaitedFor,
  patience: Patience,
  seconds: number | null = null,
): Promise<Patience> {
  const milliseconds = pauseFor(reason, patience, seconds)
  await pass(context, reason, milliseconds)
  return afterWaiting(patience, milliseconds)
}

/** Tells whoever is watching what for, and passes the time meanwhile. */
export async function pass(
  { lease, runId, pause }: RunContext,
  reason: WaitedFor,
  milliseconds: number,
): Promise<void> {
  const told = lease.write(async (tx) => {
    await setRunState(tx, runId, { state: 'waiting', waitingUntil: new Date(Date.now() + milliseconds) })
    await addEvent(tx, runId, 'waiting', { for: reason })
  })
  const [written, passed] = await Promise.allSettled([told, pause(milliseconds, lease.signal)])
  for (const each of [written, passed]) if (each.status === 'rejected') throw each.reason
}
