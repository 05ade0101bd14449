import { createHash } from 'node:crypto'
import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { connectionForRun } from '@/lib/connections/find-connection'
import { attemptsOf } from '@/lib/credentials/attempt'
import { env } from '@/lib/env'
import type { Language } from '@/lib/words/language'
import { mailWords } from '@/lib/words/mail/mail-words'
import { oneLine } from '../mail/send-mail'

/** Early enough to find a date with an administrator, late enough to be believed. */
const alarmDays = [90, 60, 30, 14, 7, 1]

/** All-day events begin at midnight; an alarm is for the morning of its day. */
const nineHours = 9 * 3600

/**
 * An iCalendar file (RFC 5545) with the day on which the secret ends and the day on which the certificate does, in the
 * reader's language; null while neither is live. Importing it twice gives two events, not four: the UID is the
 * credential's. Names go through `oneLine`, because the generator lets line breaks through in more places than it says.
 */
export async function calendarOf(connectionId: string, language?: Language, now = new Date()): Promise<string | null> {
  const [connection, attempts] = await Promise.all([connectionForRun(connectionId), attemptsOf(connectionId)])
  const live = attempts.filter((credential) => credential.state === 'live')
  if (!live.some((credential) => credential.endsAt)) return null

  const words = mailWords(language ?? connection.language)
  const customer = oneLine(connection.customerName)
  const environment = words(`environment.${connection.environment}`)
  const advice = words('calendar.advice', {
    name: oneLine(connection.spencerContactName),
    email: oneLine(connection.spencerContactEmail),
  })
  const calendar = new ICalCalendar({ prodId: '//Spencer//Portal//EN', method: ICalCalendarMethod.PUBLISH })
  for (const { id, kind, endsAt } of live) {
    if (!endsAt) continue
    const summary = words(`calendar.${kind}`, { customer, environment })
    calendar.createEvent({
      id: uidOf(id),
      stamp: now,
      start: dayOf(endsAt),
      allDay: true,
      summary,
      description: advice,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: alarmDays.map((days) => ({
        type: ICalAlarmType.display,
        description: summary,
        triggerBefore: days * 24 * 3600 - nineHours,
      })),
    })
  }
  return `${calendar.toString()}\r\n`
}

function uidOf(credentialId: string): string {
  const own = createHash('sha256').update(`calendar ${credentialId}`).digest('hex').slice(0, 32)
  return `${own}@${new URL(env().PORTAL_URL).hostname.replace(/[^\w.-]/g, '')}`
}

/** The day the reader's pages name, as a date without a zone. */
function dayOf(date: Date): Date {
  return new Date(`${new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(date)}T00:00:00Z`)
}
