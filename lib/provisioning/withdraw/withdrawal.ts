import { z } from 'zod'
import type { Fact } from '@/lib/fact'

const Why = z.enum([
  /** Nobody has looked since the run had no more use for it. */
  'not_yet',
  /** Microsoft did not answer, or not so that it could be read. */
  'unanswered',
  /** Microsoft's servers do not agree: one does not show what was consented to, or what it removed. */
  'lagging',
  /** Another run in this tenant still works with the consent, and withdraws it at its end. */
  'other_run',
  /** Nobody's token may do it, or may do it any more. */
  'no_token',
])

/**
 * Whether the portal can change nothing in the tenant any more, as a run keeps it. `triesUntil`: the moment up to which it is
 * tried again; null when nobody tries any more.
 */
export const Withdrawal = z.discriminatedUnion('is', [
  z.object({ is: z.literal('yes'), seenAt: z.coerce.date() }),
  z.object({ is: z.literal('no'), seenAt: z.coerce.date(), triesUntil: z.coerce.date().nullable() }),
  z.object({ is: z.literal('unknown'), why: Why, triesUntil: z.coerce.date().nullable() }),
])
export type Withdrawal = z.output<typeof Withdrawal>

export type WhyHeld = z.output<typeof Why>

/** What a look says of it; whether it will be looked at again, the caller knows. */
export type Withdrawn = Fact<WhyHeld>

export function withTries(withdrawn: Withdrawn, triesUntil: Date | null): Withdrawal {
  return withdrawn.is === 'yes' ? withdrawn : { ...withdrawn, triesUntil }
}

/** Nothing more is to be done about it, or nothing more can be. */
export function isSettled(withdrawal: Withdrawal): boolean {
  return withdrawal.is === 'yes' || withdrawal.triesUntil === null
}
