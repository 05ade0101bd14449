import { daysLeft } from '@/lib/desk/model'

const timeZone = 'Europe/Brussels'
const day = { day: 'numeric', month: 'short', year: 'numeric', timeZone } as const
const dateFormat = new Intl.DateTimeFormat('en-GB', day)
const timeFormat = new Intl.DateTimeFormat('en-GB', { ...day, weekday: 'short', hour: '2-digit', minute: '2-digit' })

/** `22 Nov 2028`: in a list the long month would shout. */
export function shortly(date: Date): string {
  return dateFormat.format(date)
}

/** `Tue, 24 Nov 2026, 14:02`, in Brussels, where the staff are. */
export function atTime(date: Date): string {
  return timeFormat.format(date)
}

/** `3 h ago`, `2 d ago`; from a month on the date says more. */
export function ago(date: Date, now = new Date()): string {
  const minutes = Math.floor((now.getTime() - date.getTime()) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return `${hours} h ago`
  const days = Math.floor(hours / 24)
  return days <= 31 ? `${days} d ago` : `on ${shortly(date)}`
}

/** How long it has been so: `5 min`, `3 h`, `39 d`. */
export function lasting(since: Date, now = new Date()): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000))
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? `${hours} h` : `${Math.floor(hours / 24).toLocaleString('en-GB')} d`
}

/** `in 9 d`, `within a day`, `ended 4 d ago`. */
export function endsIn(date: Date, now = new Date()): string {
  if (date <= now) return `ended ${ago(date, now)}`
  const days = daysLeft(date, now)
  return days === 0 ? 'within a day' : `in ${days} d`
}
