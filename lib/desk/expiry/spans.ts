import { addCivilDays, civilDateOf } from '@/lib/reminders/schedule/civil-time'
import { readRange } from './asked'

/** Days in Brussels, both included. */
export type Span = { from: string; to: string }

export type Unit = 'day' | 'week' | 'month'

const [mostDays, mostWeeks] = [21, 27]

/** What is shown where nothing more is asked than what ends first: two years, as long as Microsoft lets most things live. */
const monthsAhead = 24
const monthsBack = 12

/** From when until when ends are drawn, for what a list is asked; null where a single day is. */
export function spanOf(expires: string | undefined, now: Date): Span | null {
  const today = civilDateOf(now)
  if (expires === 'ended') return { from: monthFrom(today, -monthsBack), to: today }
  const span = readRange(expires) ?? { from: today, to: lastDay(expires, today) }
  return span.from < span.to ? span : null
}

function lastDay(expires: string | undefined, today: string): string {
  return expires === undefined
    ? addCivilDays(monthFrom(today, monthsAhead + 1), -1)
    : addCivilDays(today, Number(expires))
}

/** Days for three weeks, weeks for half a year, and months for longer. */
export function unitOf({ from, to }: Span): Unit {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  if (days <= mostDays) return 'day'
  return days <= mostWeeks * 7 ? 'week' : 'month'
}

/** The span in days, in weeks from Monday, or in months; the first and the last may be shorter. */
export function partsOf({ from, to }: Span): Span[] {
  const unit = unitOf({ from, to })
  const parts: Span[] = []
  for (let start = from; start <= to; ) {
    const next = nextStart(start, unit)
    const end = addCivilDays(next, -1)
    parts.push({ from: start, to: end < to ? end : to })
    start = next
  }
  return parts
}

function nextStart(day: string, unit: Unit): string {
  if (unit === 'month') return monthFrom(day, 1)
  if (unit === 'day') return addCivilDays(day, 1)
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addCivilDays(day, 7 - sinceMonday)
}

/** The first day of the month so many months after that of this day. */
function monthFrom(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}
