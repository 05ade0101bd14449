import type { FinishedSignIn } from '@/lib/identity/sign-in/finish-sign-in'

/** The page that explains: on staff's and a run's attempt the one they came from, else the customer's own. */
export function refusedAt({ why, returnTo, attempt }: Extract<FinishedSignIn, { status: 'refused' }>): string {
  if (attempt?.audience === 'staff') return `/staff/sign-in?${new URLSearchParams({ why, returnTo })}`
  if (attempt?.runId && attempt.connectionId)
    return `/connect/${attempt.connectionId}/run?${new URLSearchParams({ why })}`
  return `/join/refused?${new URLSearchParams({ why })}`
}
