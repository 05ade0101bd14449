import { addCivilDays, civilDateOf } from '../schedule/civil-time'
import type { Clock } from '../schedule/due'

/** Of one customer, to one person. */
const mostAYear = 20

/** Whatever the year has had: a month and a week before an end, and on its day. */
const always = [30, 7, 0]

export const yearDays = 366

type Year = {
  /** The thresholds that have come. */
  tells: readonly number[]
  /** How many mails this person had of it within the year. */
  mails: number
  clocks: readonly Pick<Clock, 'endsAt' | 'told'>[]
}

/**
 * Whether what has come is worth a mail of its own. Every mail says all ends that are near, so what is not waits for the next
 * one and nothing is lost: somebody who does nothing about three environments, a secret and a certificate each, gets twenty mails
 * within a year at most, wherever the six ends lie. For each day on which something is always said one of them is kept.
 */
export function isWorthAMail({ tells, mails, clocks }: Year, now: Date): boolean {
  return tells.some((threshold) => always.includes(threshold)) || mails + keptFor(clocks, now) < mostAYear
}

function keptFor(clocks: Year['clocks'], now: Date): number {
  const today = civilDateOf(now)
  const inAYear = addCivilDays(today, yearDays)
  const days = clocks.flatMap(({ endsAt, told }) =>
    always
      .filter((threshold) => threshold < (told ?? Number.POSITIVE_INFINITY))
      .map((threshold) => addCivilDays(civilDateOf(endsAt), -threshold)),
  )
  return new Set(days.filter((day) => day > today && day < inAYear)).size
}
