import { refusalQuery } from '@/app/_refusal/query'
import type { RefusedSignIn } from '@/lib/identity/sign-in/finish-sign-in'

/** The page that explains: for staff and for a run's consent the one they came from, else the customer's own. */
export function refusedAt(refused: RefusedSignIn): string {
  const { why, returnTo, attempt } = refused
  const said = { why, ...refusalQuery(refused) }
  if (attempt?.audience === 'staff') return `/staff/sign-in?${new URLSearchParams({ ...said, returnTo })}`
  if (attempt?.runId && attempt.connectionId) return `/connect/${attempt.connectionId}/run?${new URLSearchParams(said)}`
  return `/join/refused?${new URLSearchParams(said)}`
}
