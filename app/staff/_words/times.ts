const timeZone = 'Europe/Brussels'
const shortDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone })
const shortDateTime = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone,
})
const dayMilliseconds = 86_400_000

/** `22 Nov 2028`: in a list, where the long month would shout. */
export function shortly(date: Date): string {
  return shortDate.format(date)
}

/** `Tue 24 Nov 2026, 14:02`, in Brussels, where the staff are. */
export function atTime(date: Date): string {
  return shortDateTime.format(date)
}

/** `3 h ago`, `2 d ago`; from a month on the date says more. */
export function ago(date: Date, now = new Date()): string {
  const minutes = Math.floor((now.getTime() - date.getTime()) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min ago`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`
  const days = Math.floor(minutes / (24 * 60))
  return days <= 31 ? `${days} d ago` : `on ${shortly(date)}`
}

/** Whole days until then, counted down; negative once it has passed. */
export function daysLeft(date: Date, now = new Date()): number {
  return Math.floor((date.getTime() - now.getTime()) / dayMilliseconds)
}

/** `in 9 d`, `within a day`, `4 d ago`. */
export function untilInWords(date: Date, now = new Date()): string {
  if (date <= now) return ago(date, now)
  const days = daysLeft(date, now)
  return days === 0 ? 'within a day' : `in ${days} d`
}
