import { morningBefore, morningsLeft } from './civil-time'

const weeksAfter = 26

/** Days before the end, negative after it; in the order in which they come. */
export const thresholds: readonly number[] = [
  ...[90, 60, 30, 14, 7, 3, 1, 0],
  ...Array.from({ length: weeksAfter }, (_, week) => -7 * (week + 1)),
]

type Clock = {
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

/** When there is something to look at again; null once 26 weeks have passed since the end. */
export function nextDue(endsAt: Date, now: Date): Date | null {
  const left = morningsLeft(endsAt, now)
  const next = thresholds.find((threshold) => threshold < left)
  return next === undefined ? null : morningBefore(endsAt, next)
}
