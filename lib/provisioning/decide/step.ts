import type { WaitingFor } from '@/lib/graph/classify'
import type { Delegate } from '@/lib/identity/actor'
import type { Change } from '../plan/change'
import type { Difference } from '../plan/difference'

/** Why a run needs somebody. */
export type PersonReason =
  | 'sign_in'
  /** Microsoft wants to see more before the token opens anything: a second factor, another device. */
  | 'challenge'
  | 'colleague'
  | 'consent_page'
  | 'policy_secret_forbidden'
  | 'policy_certificate_refused'
  /** No policy: Microsoft takes this certificate from nobody. */
  | 'certificate_refused'
  | 'confirm_difference'
  | 'adopt'
  | 'restore'
  | 'additions'
  | 'role'
  | 'quota'
  | 'slow'

export type NeedsPerson = {
  status: 'needs_person'
  reason: PersonReason
  /** What was found instead of what was approved. */
  difference?: Difference
  /** What Microsoft wants to see first: a claims challenge, base64. */
  challenge?: string
}

/** Where a run comes to rest. */
export type Outcome = { status: 'done' } | { status: 'stopped'; code: string } | NeedsPerson

/** What a run does next. */
export type Step =
  | { do: 'observe'; by: Delegate }
  /** In one request. `secretEndsAt`: for the secret among the changes; null where there is none. */
  | { do: 'apply'; by: Delegate; changes: readonly Change[]; secretEndsAt: Date | null }
  /** `next`: whether the tenant is looked at anew before anything else. */
  | { do: 'wait'; for: WaitingFor; milliseconds: number; next: 'observe' | 'go on' }
  /** Spencer has stopped: nothing is waited for, and the run is taken up again when the stop is lifted. */
  | { do: 'halt' }
  | { do: 'ask'; outcome: NeedsPerson }
  | { do: 'end'; outcome: Outcome }

/** The grants are missing and nothing else is: a colleague, or Microsoft's own page, can finish while we look now and then. */
export function isForColleague(outcome: Outcome): boolean {
  return outcome.status === 'needs_person' && (outcome.reason === 'colleague' || outcome.reason === 'consent_page')
}
