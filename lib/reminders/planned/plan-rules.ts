import { addCivilDays, civilDateOf, civilMoment, morningBefore } from '../schedule/civil-time'
import { leastDaysBefore } from '../schedule/silence-reach'

/** Half a year. */
const furthestDays = 180

/** The last day that can be planned for, `2027-05-28` in Brussels. */
export function furthestDay(now: Date): string {
  return addCivilDays(civilDateOf(now), furthestDays)
}

/** The last day on the whole of which a link that ends then can be opened. */
export function lastLinkDay(linkEnd: Date): string {
  return addCivilDays(civilDateOf(linkEnd), -1)
}

export type WrongDay = 'past' | 'too_far'

/** Why nothing is planned for this day; null where it can be, today included. */
export function wrongDay(day: string, now: Date): WrongDay | null {
  if (day < civilDateOf(now)) return 'past'
  return day > furthestDay(now) ? 'too_far' : null
}

export type WrongSpan = WrongDay | 'backwards'

/** Why nobody freezes from the one day to the other. It may have begun: staff hear of it when they do. */
export function wrongSpan({ firstDay, lastDay }: { firstDay: string; lastDay: string }, now: Date): WrongSpan | null {
  if (firstDay > lastDay) return 'backwards'
  return wrongDay(lastDay, now)
}

type Silence = {
  until: Date
  /** What ends so soon that it is not waited for. */
  end: Date | null
  /** It does before the last day is over, and not soon after. */
  isEndFirst: boolean
}

/** How long there is silence: to the end of the last day, or to nine in the morning of three days before the first end. */
export function silenceUntil(lastDay: string, firstEnd: Date | null): Silence {
  const over = civilMoment(addCivilDays(lastDay, 1), 0)
  const loud = firstEnd && morningBefore(firstEnd, leastDaysBefore)
  if (!firstEnd || !loud || loud >= over) return { until: over, end: null, isEndFirst: false }
  return { until: loud, end: firstEnd, isEndFirst: civilDateOf(firstEnd) <= lastDay }
}
