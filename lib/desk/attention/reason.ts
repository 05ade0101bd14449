/**
 * Why a connection needs somebody, the worst first (rows keep a place in this order, so what is new comes last): what is broken now, what is dangerous, what Spencer has to do, what the
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
  'not_begun',
  'untested',
  'unseen',
  'sync_silent',
  'replaced_remains',
  'drifted',
  'contact_bounced',
  'listed_ends',
] as const

export type ReasonKind = (typeof reasonKinds)[number]

/** Red is for these alone: people cannot sign in, or the sync cannot read. */
const broken: readonly ReasonKind[] = ['credential_ended', 'secret_refused', 'sync_failing', 'switched_off']

/** What only the customer can mend: until they were asked and have not come for long, the portal asks by itself. */
const theirs: readonly ReasonKind[] = [
  'needs_colleague',
  'needs_customer',
  'ends_soon',
  'not_opened',
  'not_begun',
  'untested',
  'unseen',
  'replaced_remains',
  'drifted',
]

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
  handoffId?: string
  /** By which the customer was asked. */
  invitationId?: string
  /** When the customer was asked to mend it, with a link that still stands. */
  askedAt?: Date
  /** Until then nobody of staff has to do anything: the customer was asked, and is reminded. Only while that is so. */
  restsUntil?: Date
}

export const isBroken = ({ kind }: Reason) => broken.includes(kind)

/** Whose turn it is. `resting`: the customer's, who was asked and is reminded. */
export const turns = ['broken', 'spencer', 'customer', 'resting'] as const

export type Turn = (typeof turns)[number]

/** Of Today's parts the one in which it stands. */
export function turnOf(reason: Reason): Turn {
  if (isBroken(reason)) return 'broken'
  if (reason.restsUntil) return 'resting'
  const isTheirs = theirs.includes(reason.kind) || reason.askedAt !== undefined
  return isTheirs && !reason.isNextMissing ? 'customer' : 'spencer'
}

/** What is broken, what is Spencer's to do, what the customer has to; what rests comes last. */
export function worstFirst(reasons: readonly Reason[]): Reason[] {
  const turn = (reason: Reason) => turns.indexOf(turnOf(reason))
  const place = ({ kind }: Reason) => reasonKinds.indexOf(kind)
  return reasons.toSorted(
    (one, other) =>
      turn(one) - turn(other) ||
      place(one) - place(other) ||
      one.since.getTime() - other.since.getTime() ||
      (one.at?.getTime() ?? 0) - (other.at?.getTime() ?? 0) ||
      (one.credential ?? '').localeCompare(other.credential ?? ''),
  )
}
