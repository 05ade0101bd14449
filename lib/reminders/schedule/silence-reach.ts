import { addCivilDays, civilDateOf, civilMoment, morningsLeft } from './civil-time'

/** Before the end there are three days in which nobody is kept from hearing of it. */
export const leastDaysBefore = 3

/**
 * The midnight in Brussels from which on an end is so far away that silence holds. A snooze is bounded by the ends that were
 * known when it was made, a planned day and a freeze by none: what ends within three days is heard of all the same, from nine
 * in the morning of the first of them.
 */
export function silentFrom(now: Date): Date {
  const today = civilDateOf(now)
  const hasOpened = morningsLeft(now, now) === 0
  return civilMoment(addCivilDays(today, leastDaysBefore + (hasOpened ? 1 : 0)), 0)
}
