import type { Step } from '../decide/step'
import { apply } from './apply'
import type { EngineState, RunContext } from './context'
import { observe } from './observe'
import { wait } from './wait'

type Effect = Exclude<Step, { do: 'ask' | 'end' | 'halt' }>

/** One effect; its answer is recorded before anything else, and what is known then is a new state. */
export function perform(context: RunContext, step: Effect, before: EngineState): Promise<EngineState> {
  // Whoever goes on with an observation in hand had nobody to ask about it.
  const state = before.observed ? { ...before, isAgreed: true } : before
  switch (step.do) {
    case 'observe':
      return observe(context, step, state)
    case 'apply':
      return apply(context, step, state)
    case 'wait':
      return wait(context, step, state)
  }
}
