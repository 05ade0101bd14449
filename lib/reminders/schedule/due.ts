import { morningBefore, morningsLeft } from './civil-time'

const weeksAfter = [1, 2, 3, 4, 8, 12, 16, 20, 24]

/** Days before the end, negative after it; in the order in which they come. */
export const thresholds: readonly number[] = [90, 60, 30, 14, 7, 3, 1, 0, ...weeksAfter.map((weeks) => -7 * weeks)]

export type Clock = {
  endsAt: Date
  /** Since when the credential is known here: what would have been due before that was never missed. */
  since: Date
  /** The most urgent threshold this recipient was told of, or that was skipped for them. */
  told: number | null
}

/**
 * What one recipient is told now of one credential: the most urgent threshold that has come, at nine in the morning of its
 * day in Brussels. After a time in which nothing was sent (the worker was down, the reminders were snoozed) the less urgent
 * ones that were missed are skipped, not mailed one after the other. Null when nothing has come since the last one.
 */
export function due({ endsAt, since, told }: Clock, now: Date): { tell: number; skip: number[] } | null {
  const [left, leftThen] = [morningsLeft(endsAt, now), morningsLeft(endsAt, since)]
  const come = thresholds.filter((threshold) => threshold >= left && threshold < Math.min(leftThen, told ?? leftThen))
  const tell = come.at(-1)
  return tell === undefined ? null : { tell, skip: come.slice(0, -1) }
}

/** A mail that goes out anyway takes along what comes within these days. */
const daysEarly = 7

/**
 * The next threshold of a credential about which nothing has come, if a mail that goes out now says it too. That something ends
 * today is said on its day alone.
 */
export function soon({ endsAt, told }: Pick<Clock, 'endsAt' | 'told'>, now: Date): number | null {
  const left = morningsLeft(endsAt, now)
  const next = thresholds.find((threshold) => threshold < Math.min(left, told ?? left))
  return next !== undefined && next !== 0 && left - next <= daysEarly ? next : null
}

/** Whether a mail names it: from its first threshold on, for as long as nothing is done. */
export function hasCome(endsAt: Date, now: Date): boolean {
  return morningsLeft(endsAt, now) <= Math.max(...thresholds)
}

/** When there is something to look at again, beyond what was said; null once 24 weeks have passed since the end. */
export function nextDue(endsAt: Date, now: Date, told: number | null = null): Date | null {
  const left = morningsLeft(endsAt, now)
  const next = thresholds.find((threshold) => threshold < Math.min(left, told ?? left))
  return next === undefined ? null : morningBefore(endsAt, next)
}
