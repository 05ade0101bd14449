import type { Step } from '../decide/step'
import { apply } from './apply'
import type { EngineState, RunContext } from './context'
import { observe } from './observe'
import { wait } from './wait'

type Effect = Exclude<Step, { do: 'ask' | 'end' | 'halt' }>

/** One effect; its answer is recorded before anything else, and what is known then is a new state. */
export function perform(context: RunContext, step: Effect, before: EngineState): Promise<EngineState> {
  switch (step.do) {
    case 'observe':
      return observe(context, step, before)
    case 'apply':
      // Whoever writes had nobody to ask about it.
      return apply(context, step, { ...before, isAgreed: true })
    case 'wait':
      return wait(context, step, before)
  }
}
