/**
 * Why a connection needs somebody, the worst first: what is broken now, what is dangerous, what Spencer has to do, what the
 * customer has to, and what should be looked at.
 */
export const reasonKinds = [
  'credential_ended',
  'secret_refused',
  'sync_failing',
  'switched_off',
  'distrusted',
  'handoff_unreadable',
  'handoff_lost',
  'handoff_not_mailed',
  'not_stored',
  'not_collected',
  'second_person',
  'certificate_missing',
  'nobody_reachable',
  'run_stopped',
  'needs_colleague',
  'needs_customer',
  'ends_soon',
  'invitation_ended',
  'not_opened',
  'untested',
  'unseen',
  'sync_silent',
  'replaced_remains',
  'drifted',
  'contact_bounced',
] as const

export type ReasonKind = (typeof reasonKinds)[number]

/** Red is for these alone: people cannot sign in, or the sync cannot read. */
const broken: readonly ReasonKind[] = ['credential_ended', 'secret_refused', 'sync_failing', 'switched_off']

/** `at`: the moment that it is about, where that is not the one since which it is so. */
export type Reason = { kind: ReasonKind; since: Date; at?: Date; credential?: 'secret' | 'certificate' }

export const isBroken = ({ kind }: Reason) => broken.includes(kind)

export function worstFirst(reasons: readonly Reason[]): Reason[] {
  const place = ({ kind }: Reason) => reasonKinds.indexOf(kind)
  return reasons.toSorted((one, other) => place(one) - place(other) || one.since.getTime() - other.since.getTime())
}
