import { expected } from '../decide/state'
import { isForColleague, type Outcome } from '../decide/step'
import type { EngineState, RunContext } from './context'
import { handOver, prove } from './prove'
import { recordObservation } from './record/record-observation'
import { recordOutcome } from './record/record-outcome'
import { withdraw } from './withdraw'

/** What follows once a run can go no further: what was made is proven and handed over, our own access given back. */
export async function conclude(context: RunContext, state: EngineState, outcome: Outcome): Promise<void> {
  const { lease } = context
  const observed = state.observed?.age === 'outdated' ? null : state.observed
  if (observed) await lease.write((tx) => recordObservation(tx, context, state, outcome, expected(observed, state)))
  if (hasNews(context, state, outcome)) {
    await prove(context, state, outcome.status === 'done')
    await handOver(context, state)
  }
  const withdrawal = hasNoMoreToWrite(context, outcome)
    ? await withdraw(context, state, observed?.said.portalGrants ?? null)
    : null
  await lease.write((tx) => recordOutcome(tx, context, state, outcome, withdrawal))
}

/** While a colleague is waited for, looking is all there is to do, and a token that was given goes on looking. */
function hasNoMoreToWrite({ isLookingAgain, isWithdrawn }: RunContext, outcome: Outcome): boolean {
  if (outcome.status !== 'needs_person') return true
  return isForColleague(outcome) && !(isLookingAgain && isWithdrawn)
}

/** There may be a secret to prove and deliver. A run that only looked again whether a colleague was there has none. */
function hasNews({ isLookingAgain }: RunContext, { intent }: EngineState, outcome: Outcome): boolean {
  if (intent === 'undo') return false
  return outcome.status === 'done' || (isForColleague(outcome) && !isLookingAgain)
}
