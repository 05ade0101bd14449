import type { ObservedGrant } from '@/lib/graph/observation'
import { reachingFurther, showsAll } from './portal-grants'
import type { WhyHeld, Withdrawn } from './withdrawal'

/** What is known of the portal's own grants in a tenant while they are removed. */
export type Known = {
  /** What the last look showed; null when none has answered since something was removed. */
  readonly held: readonly ObservedGrant[] | null
  readonly seenAt: Date
  /** All that the token speaks of was shown and is being removed; `answered` once Graph said so of each. */
  readonly removal: 'not begun' | 'begun' | 'answered'
  /** Ids of the grants that Graph said were removed: shown again, they come from a replica that lags. */
  readonly removedIds: readonly string[]
  /** A removal was asked for and not clearly answered: what is shown may be gone all the same. */
  readonly isDoubted: boolean
  /** Somebody else may have removed it: an absence is no sign of a replica that lags. */
  readonly mayBeGone: boolean
  /** Answered looks in a row that showed nothing further than a sign-in. */
  readonly absences: number
  /** Graph said that this person may not, or that their token opens nothing any more: waiting changes nothing. */
  readonly isRefused: boolean
}

type Step = { do: 'look' } | { do: 'remove'; grants: ObservedGrant[] } | ({ do: 'end' } & End)

/** `isFinal`: with this token nothing more can be done. */
export type End = { withdrawn: Withdrawn; isFinal: boolean }

/** An absence that is not our own doing is believed when this many looks in a row agree: replicas flap. */
const looksForAbsence = 3

/** @param isOver nobody waits any longer for what a look does not show yet */
export function nextStep(known: Known, scopes: readonly string[], isOver: boolean): Step {
  const { held, removal, removedIds, isRefused } = known
  const further = held && reachingFurther(held)
  if (further?.length === 0 && isGone(known)) return end({ is: 'yes', seenAt: known.seenAt }, true)
  if (isRefused) return end(stillHeld(known, 'no_token'), true)
  const unremoved = held?.filter(({ id }) => !removedIds.includes(id)) ?? []
  const isOurs = removal !== 'not begun' || showsAll(unremoved, scopes)
  const mayRemove = reachingFurther(unremoved).length > 0 && isOurs
  if (mayRemove && !(isOver && removal !== 'not begun')) return { do: 'remove', grants: unremoved }
  if (isOver) return end(stillHeld(known, held ? 'lagging' : 'unanswered'), false)
  return { do: 'look' }
}

function isGone({ removal, mayBeGone, absences }: Known): boolean {
  if (removal === 'answered') return true
  return (mayBeGone || removal === 'begun') && absences >= looksForAbsence
}

/** Seen to be held is a no, unless it may be a replica that lags; all else that is no yes is not known. */
function stillHeld({ held, seenAt, removedIds, isDoubted }: Known, why: WhyHeld): Withdrawn {
  const sure = isDoubted ? [] : (held ?? []).filter(({ id }) => !removedIds.includes(id))
  return reachingFurther(sure).length > 0 ? { is: 'no', seenAt } : { is: 'unknown', why }
}

const end = (withdrawn: Withdrawn, isFinal: boolean): Step => ({ do: 'end', withdrawn, isFinal })
