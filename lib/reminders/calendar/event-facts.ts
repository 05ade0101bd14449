import { createHash } from 'node:crypto'
import { env } from '@/lib/env'
import { civilDateOf } from '../schedule/civil-time'

/** @throws RangeError for a date that cannot be written with four digits for its year */
export function dayOf(moment: Date): Date {
  const day = new Date(`${civilDateOf(moment)}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) throw new RangeError('a day beyond what calendars know')
  return day
}

/** Says nothing of what it was made from. */
export function uidFrom(what: string): string {
  return uid(createHash('sha256').update(`calendar ${what}`).digest('hex').slice(0, 32))
}

export function uid(own: string): string {
  return `${own}@${new URL(env().PORTAL_URL).hostname.replace(/[^\w.-]/g, '')}`
}
