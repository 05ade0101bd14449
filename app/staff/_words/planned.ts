import { formatDay } from '@/lib/i18n/format'
import type { Mark } from '@/lib/reminders/planned/planned-of'

/** `Tuesday 8 December, CHG0042`. */
export function dayAndTicket({ day, ticket }: { day: string; ticket: string | null }): string {
  return ticket ? `${formatDay(day, 'en')}, ${ticket}` : formatDay(day, 'en')
}

/** The same in a list, where the date is to be whole: `planned 8 Dec, CHG0042`. */
export function markInList(mark: Mark): string {
  if (mark.kind === 'freeze') return `no changes until ${shortDay(mark.lastDay)}`
  return `planned ${shortDay(mark.day)}${mark.ticket ? `, ${mark.ticket}` : ''}`
}

const shortFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const shortDay = (day: string) => shortFormat.format(new Date(day))

/** Why nobody is asked about a connection meanwhile, as a row says it. */
export function markInWords(mark: Mark): string {
  return mark.kind === 'day' ? `planned for ${dayAndTicket(mark)}` : `no changes until ${formatDay(mark.lastDay, 'en')}`
}
