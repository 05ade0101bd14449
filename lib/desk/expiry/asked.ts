import { z } from 'zod'
import { addCivilDays, civilMoment } from '@/lib/reminders/schedule/civil-time'

const dayMs = 86_400_000

/** Ten years: no credential lasts longer. */
const mostDays = 3_660

const days = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .pipe(z.int().max(mostDays))
  .transform(String)

/** In a year that calendars and databases can both write. */
const date = z.iso.date().startsWith('2')

const range = z
  .string()
  .transform((text) => text.split('..'))
  .pipe(z.tuple([date, date]))
  .refine(([from, to]) => from <= to)
  .transform(([from, to]) => writeRange({ from, to }))

/** What has ended, what will have within so many days, or what ends from one day to another: as an address says it. */
export const Expires = z.union([z.literal('ended'), days, range])

/** What was given as `expires` and says nothing of that kind; null where it does, or nothing was given. */
export function misread(given: string | string[] | undefined): string | null {
  const [text = ''] = [given ?? []].flat()
  return text.trim() === '' || Expires.safeParse(text).success ? null : text
}

/** Days in Brussels, both included. */
export function writeRange({ from, to }: { from: string; to: string }): string {
  return `${from}..${to}`
}

export function readRange(expires: string | undefined): { from: string; to: string } | null {
  const [from, to] = expires?.split('..') ?? []
  return from && to ? { from, to } : null
}

/** From when until when, both included; what has ended is within any number of days. */
export function endsBetween(expires: string, now: Date): { from: Date | null; until: Date } {
  const range = readRange(expires)
  if (!range) return { from: null, until: new Date(now.getTime() + (Number(expires) || 0) * dayMs) }
  const after = civilMoment(addCivilDays(range.to, 1), 0)
  return { from: civilMoment(range.from, 0), until: new Date(after.getTime() - 1) }
}
