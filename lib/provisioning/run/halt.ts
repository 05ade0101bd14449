import { asWorker } from '@/lib/db'
import { standingStop } from '@/lib/stop/standing'
import { addEvent, setRunState } from '../store'
import type { EngineState, RunContext } from './context'

/** Asked before each step: nothing that adds is sent once a stop stands. */
export async function withStop(state: EngineState): Promise<EngineState> {
  const stop = await standingStop(asWorker(), { connectionId: state.connection.id })
  return { ...state, isStopped: stop !== null }
}

/** The run is put down where it is: whoever lifts the stop wakes it, and it looks at what stands like any other worker. */
export function halt({ lease, runId }: RunContext): Promise<void> {
  return lease.write(async (tx) => {
    await setRunState(tx, runId, { state: 'waiting', reason: 'stopped', waitingUntil: null })
    await addEvent(tx, runId, 'halted', {})
  })
}
