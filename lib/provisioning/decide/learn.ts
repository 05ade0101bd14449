import type { Delegate } from '@/lib/identity/actor'
import type { Change } from '../plan/change'
import type { Refusal, RunState } from './state'
import { usable } from './turn'

/** What a refusal teaches for the rest of the run. What it does not settle stays in the state, to be decided upon. */
export function learn<State extends RunState>(
  state: State,
  refusal: Refusal,
  { by, secretEndsAt }: { by: Delegate; secretEndsAt: Date | null },
  now: Date,
): State {
  const { verdict, change } = refusal
  switch (verdict.kind) {
    case 'shorter_lifetime':
      return { ...state, refusedEnd: secretEndsAt }
    case 'name_taken':
      return change
        ? { ...state, nameRefused: state.blueprint.uniqueName, observed: outdated(state) }
        : { ...state, refusal }
    case 'role':
      return change ? { ...state, refused: refusedToo(state, by, change) } : { ...state, refusal }
    case 'sign_in':
      return dismiss(state, by, verdict.claims, now)
    default:
      return { ...state, refusal }
  }
}

function refusedToo({ refused }: RunState, { customer: { personId } }: Delegate, { kind }: Change) {
  return new Map([...refused, [personId, new Set([...(refused.get(personId) ?? []), kind])]])
}

/** This token opens nothing any more; where nobody else's does, its owner is asked, with what Microsoft wants to see. */
function dismiss<State extends RunState>(state: State, by: Delegate, claims: string | null, now: Date): State {
  const delegates = state.delegates.filter((one) => one !== by)
  if (usable(delegates, now).length === 0) return { ...state, delegates: [], challenge: claims }
  return { ...state, delegates, observed: outdated(state) }
}

function outdated({ observed }: RunState): RunState['observed'] {
  return observed && { ...observed, age: 'outdated' }
}
