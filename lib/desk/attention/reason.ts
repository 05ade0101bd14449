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
  'handoff_burnt',
  'handoff_not_mailed',
  'not_stored',
  'not_collected',
  'second_person',
  'certificate_missing',
  'certificate_refused',
  'nobody_reachable',
  'run_stopped',
  'needs_colleague',
  'needs_customer',
  'ends_soon',
  'new_secret_refused',
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

export type Reason = {
  kind: ReasonKind
  since: Date
  /** The moment that it is about, where that is not the one since which it is so. */
  at?: Date
  credential?: 'secret' | 'certificate'
  /** The certificate that ends is the last that Spencer gave: nobody at the customer can do anything yet. */
  isNextMissing?: boolean
  /** Made by a person: the portal knows no key id by which to remove it. */
  isByHand?: boolean
  /** Who was sent the link. */
  to?: string | null
}

export const isBroken = ({ kind }: Reason) => broken.includes(kind)

export function worstFirst(reasons: readonly Reason[]): Reason[] {
  const place = ({ kind }: Reason) => reasonKinds.indexOf(kind)
  return reasons.toSorted((one, other) => place(one) - place(other) || one.since.getTime() - other.since.getTime())
}
