import { formatDay } from '@/lib/i18n/format'
import type { Mark } from '@/lib/reminders/planned/planned-of'

/** `Tuesday 8 December, CHG0042`. */
export function dayAndTicket({ day, ticket }: { day: string; ticket: string | null }): string {
  return ticket ? `${formatDay(day, 'en')}, ${ticket}` : formatDay(day, 'en')
}

/** Why nobody is asked about a connection meanwhile, as a row says it. */
export function markInWords(mark: Mark): string {
  return mark.kind === 'day' ? `planned for ${dayAndTicket(mark)}` : `no changes until ${formatDay(mark.lastDay, 'en')}`
}
