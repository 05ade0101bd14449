import type { Verdict } from '@/lib/graph/classify'
import type { Delegate } from '@/lib/identity/actor'
import { type Change, isUpsert } from '../plan/change'
import { wait } from './wait'
import { type Ending, refuse, usableDelegates, type Working } from './working'

const tooSlow: Ending = { status: 'needs_person', reason: 'slow' }

/** What a refusal means here; null: go on. @param change null for a look that was refused */
export async function settleVerdict(
  working: Working,
  delegate: Delegate,
  change: Change | null,
  verdict: Verdict,
): Promise<Ending | null> {
  switch (verdict.kind) {
    case 'wait':
      return (await wait(working, verdict.for, verdict.seconds)) ? null : tooSlow
    case 'already':
      return (await wait(working, 'replication', null)) ? null : tooSlow
    case 'not_tried':
      return null
    case 'shorter_lifetime':
      working.refusedEnd = working.askedEnd
      return null
    case 'credential_forbidden': {
      const reason = change?.kind === 'add secret' ? 'policy_secret_forbidden' : 'policy_certificate_refused'
      return { status: 'needs_person', reason }
    }
    case 'sign_in':
      return dismiss(working, delegate, verdict.claims)
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

/** This token opens nothing any more; where nobody else's does, its owner is asked, with what Microsoft wants to see. */
function dismiss(working: Working, delegate: Delegate, claims: string | null): Ending | null {
  working.delegates = working.delegates.filter((one) => one !== delegate)
  if (usableDelegates(working).length > 0) return null
  if (claims === null) return { status: 'needs_person', reason: 'sign_in' }
  return { status: 'needs_person', reason: 'challenge', challenge: claims }
}

/** How often a request that replicas stood in the way of is sent again before the tenant is looked at anew. */
const mostRepeats = 2

/**
 * The same changes may go again without a look: nothing of them happened, or what happened cannot happen twice. Whether a
 * secret was made can only be seen, so a lost answer to that is always looked up.
 */
export function mayRepeat(working: Working, changes: Change[], verdict: Verdict): boolean {
  if (verdict.kind === 'shorter_lifetime' || verdict.kind === 'role') return true
  if (verdict.kind !== 'wait') return false
  if (verdict.for === 'throttled' || changes.every(isUpsert)) return true
  return verdict.for === 'replication' && working.patience.repeats <= mostRepeats
}
