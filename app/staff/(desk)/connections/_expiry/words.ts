import type { ExpiryTimeline } from '@/lib/desk/expiry/expiry-timeline'
import type { Span, Unit } from '@/lib/desk/expiry/spans'

/** Days without hours are written as they are, wherever the server stands. */
const timeZone = 'UTC'
const written = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone })

const whole = written({ day: 'numeric', month: 'short', year: 'numeric' })
const month = written({ month: 'long', year: 'numeric' })
const dayMark = written({ day: 'numeric', month: 'short' })
const monthMark = written({ month: 'short', year: '2-digit' })

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** `7–13 Dec 2026`, `December 2026`. */
export function spanInWords({ from, to }: Span, unit: Unit): string {
  return unit === 'month' ? month.format(dateOf(from)) : whole.formatRange(dateOf(from), dateOf(to))
}

/** What stands under a bar. */
export function markOf({ from }: Span, unit: Unit): string {
  return (unit === 'month' ? monthMark : dayMark).format(dateOf(from))
}

export const kindNames = { secret: ['secret', 'secrets'], certificate: ['certificate', 'certificates'] } as const

export function counted(count: number, [one, many]: readonly [string, string]): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** `12 secrets and 48 certificates end between 25 Nov 2026 and 30 Nov 2028; the busiest month is March 2027. Of each connection the first of a kind counts.` */
export function summaryOf({ span, unit, bars, isCut }: ExpiryTimeline): string {
  const kinds = bars[0]?.counts.map(({ kind }) => kind) ?? []
  const sums = kinds.map((kind) => ({ kind, count: bars.reduce((sum, bar) => sum + countOf(bar, kind), 0) }))
  const those = sums.filter(({ count }) => count > 0).map(({ kind, count }) => counted(count, kindNames[kind]))
  const verb = sums.reduce((sum, { count }) => sum + count, 0) === 1 ? 'ends' : 'end'
  const when = `between ${whole.format(dateOf(span.from))} and ${whole.format(dateOf(span.to))}`
  const first = ' Of each connection the first of a kind counts'
  const cut = isCut ? `${first}, 1,000 of each kind.` : `${first}.`
  return `${those.join(' and ')} ${verb} ${when}; the busiest ${unit} is ${spanInWords(busiest(bars), unit)}.${cut}`
}

type Bar = ExpiryTimeline['bars'][number]

/** The first of those with the most. */
export function busiest(bars: readonly Bar[]): Bar {
  return bars.reduce((one, other) => (totalOf(other) > totalOf(one) ? other : one))
}

export function totalOf({ counts }: Bar): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

function countOf({ counts }: Bar, kind: Bar['counts'][number]['kind']): number {
  return counts.find((one) => one.kind === kind)?.count ?? 0
}
