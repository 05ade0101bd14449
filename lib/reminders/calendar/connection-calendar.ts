import { z } from 'zod'
import type { Language } from '@/lib/i18n/language'
import { mailTranslator } from '@/lib/i18n/mail/mail-words'
import { oneLine } from '@/lib/i18n/one-line'
import { findEndsOf } from './store'
import { writeCalendar } from './write-calendar'

/**
 * A file to import, in the reader's language, with alarms and whom to ask; null while nothing has a date, and for whatever
 * is not a connection. Importing it twice gives two events, not four.
 */
export async function calendarOf(connectionId: string, language?: Language, now = new Date()): Promise<string | null> {
  if (!z.guid().safeParse(connectionId).success) return null
  const ends = await findEndsOf(connectionId)
  const [first] = ends
  if (!first) return null
  const written = language ?? first.language
  const advice = mailTranslator(written)('calendar.advice', {
    name: oneLine(first.spencerContactName),
    email: oneLine(first.spencerContactEmail),
  })
  return writeCalendar(ends, { language: written, hasAlarms: true, advice }, now)
}
