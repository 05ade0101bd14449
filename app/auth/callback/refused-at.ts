import type { FinishedSignIn } from '@/lib/identity/sign-in/finish-sign-in'

/** The page that explains: on staff's and a run's trip the one they came from, else the customer's own. */
export function refusedAt({ why, returnTo, trip }: Extract<FinishedSignIn, { status: 'refused' }>): string {
  if (trip?.audience === 'staff') return `/staff/sign-in?${new URLSearchParams({ why, returnTo })}`
  if (trip?.runId && trip.connectionId) return `/connect/${trip.connectionId}/run?${new URLSearchParams({ why })}`
  return `/join/refused?${new URLSearchParams({ why })}`
}
