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
  listed_ends: ({ intent }) => intent === 'connect',
}

/** Whoever was invited, or pressed, knows of it by the invitation that they came through. */
const known: readonly ReasonKind[] = ['needs_colleague', 'needs_customer', 'not_opened', 'not_begun']

/**
 * The same reason with when the customer was asked for what mends it, and until when it can rest. What Spencer has to do first
 * was asked of nobody.
 */
export function withAsk(reason: Reason, facts: Facts, { now, clock }: { now: Date; clock: Date }): Reason {
  if (reason.isNextMissing) return reason
  const open = facts.invitations.filter((one) => !one.revokedAt && !one.isUsed && one.expiresAt > clock)
  const ask = open.find((one) => asks[reason.kind]?.(one, reason))
  const by = ask ?? (known.includes(reason.kind) ? open.find(({ id }) => id === cameBy(reason, facts)) : undefined)
  if (!by) return reason
  const rest = restOf(reason, ask?.createdAt ?? reason.since)
  return {
    ...reason,
    ...(ask && { askedAt: ask.createdAt }),
    ...(by.isForContacts && { invitationId: by.id }),
    ...(rest > now && { restsUntil: rest }),
  }
}

function cameBy({ kind }: Reason, { lastRun, invitations }: Facts): string | null | undefined {
  const isOfRun = kind === 'needs_colleague' || kind === 'needs_customer'
  return isOfRun ? lastRun?.invitationId : invitations.find(({ intent }) => intent === 'connect')?.id
}

function restOf({ kind, at }: Reason, from: Date): Date {
  const rest = from.getTime() + restDays * dayMs
  return new Date(kind === 'ends_soon' && at ? Math.min(rest, at.getTime() - nearDays * dayMs) : rest)
}

/** When the clock changes what is said of it. */
export function momentsOfRest({ since, at, askedAt }: Reason): Date[] {
  const rests = [since, ...(askedAt ? [askedAt] : [])].map((from) => new Date(from.getTime() + restDays * dayMs))
  return at ? [...rests, new Date(at.getTime() - nearDays * dayMs)] : rests
}
