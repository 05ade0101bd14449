import type { Facts, InvitationFacts } from './facts'
import type { Reason, ReasonKind } from './reason'

const dayMs = 86_400_000

/** Fifteen working days: after that another mail helps no more. */
const restDays = 21

/** An end so near is told to staff, whoever was asked. */
const nearDays = 14

type Ask = (invitation: InvitationFacts, reason: Reason) => boolean

const renewsIt: Ask = ({ intent, renews }, { credential = 'secret' }) =>
  intent === 'renew' && renews.includes(credential)
const repairs: Ask = ({ intent }) => intent === 'repair'

/** Which invitation asks the customer for what mends it. */
const asks: Partial<Record<ReasonKind, Ask>> = {
  credential_ended: renewsIt,
  secret_refused: renewsIt,
  new_secret_refused: renewsIt,
  ends_soon: renewsIt,
  distrusted: renewsIt,
  handoff_lost: renewsIt,
  handoff_burnt: renewsIt,
  needs_colleague: ({ intent }) => intent === 'grant',
  drifted: repairs,
  unseen: repairs,
  untested: repairs,
}

/** Somebody at the customer knows of it without being asked anew: they pressed, or were invited. */
const known: readonly ReasonKind[] = ['needs_colleague', 'needs_customer', 'not_opened']

/** The same reason with when the customer was asked for what mends it, and until when it can rest. */
export function withAsk(reason: Reason, { invitations }: Facts, { now, clock }: { now: Date; clock: Date }): Reason {
  const open = invitations.filter((one) => !one.revokedAt && one.expiresAt > clock)
  const ask = open.find((one) => one.createdAt >= reason.since && asks[reason.kind]?.(one, reason))
  const by = ask ?? (known.includes(reason.kind) ? newest(open) : undefined)
  const rest = restOf(reason, ask?.createdAt)
  return {
    ...reason,
    ...(ask && { askedAt: ask.createdAt }),
    ...(by && { invitationId: by.id }),
    ...(rest && rest > now && { restsUntil: rest }),
  }
}

function newest(invitations: readonly InvitationFacts[]): InvitationFacts | undefined {
  const theirs = invitations.filter(({ intent }) => intent !== 'fields' && intent !== 'undo')
  return theirs.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())[0]
}

function restOf({ kind, since, at, isNextMissing }: Reason, askedAt: Date | undefined): Date | null {
  if (isNextMissing) return null // until staff have given it, the customer can do nothing
  const from = askedAt ?? (known.includes(kind) ? since : null)
  if (!from) return null
  const rest = from.getTime() + restDays * dayMs
  return new Date(kind === 'ends_soon' && at ? Math.min(rest, at.getTime() - nearDays * dayMs) : rest)
}

/** When the clock changes what is said of it. */
export function momentsOfRest({ since, at, askedAt }: Reason): Date[] {
  const rests = [since, ...(askedAt ? [askedAt] : [])].map((from) => new Date(from.getTime() + restDays * dayMs))
  return at ? [...rests, new Date(at.getTime() - nearDays * dayMs)] : rests
}
