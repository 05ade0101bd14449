import {
  ICalAlarmType,
  ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator'
import { eachAlone } from '@/lib/each-alone'
import type { Language } from '@/lib/i18n/language'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { dayOf, uid, uidFrom } from './event-facts'
import { plannedEvent } from './planned-event'
import type { PlannedDays } from './planned-store'
import type { End } from './store'

/** Early enough to find a date with an administrator, late enough to be believed. */
const alarmDays = [90, 60, 30, 14, 7, 1]

/** All-day events begin at midnight; an alarm is for the morning of its day. */
const nineHours = 9 * 3600

export type Calendar = {
  language: Language
  /** What the calendar is called where it is subscribed to, and how soon it is asked for again. */
  subscription?: { name: string; refreshSeconds: number }
  hasAlarms: boolean
  advice?: string
}

/**
 * An iCalendar file (RFC 5545): the day on which each secret and each certificate ends, and what is planned. The UID is that of the connection
 * and kind, and SEQUENCE rises with each renewal, so that a renewal moves the event instead of adding one (§3.8.4.7,
 * §3.8.7.4). Names go through `oneLine`, because the generator lets line breaks through in more places than it says.
 */
export function writeCalendar(
  ends: readonly End[],
  calendar: Calendar,
  now: Date,
  planned: readonly PlannedDays[] = [],
): string {
  const { subscription } = calendar
  const file = new ICalCalendar({
    prodId: '//Spencer//Portal//EN',
    method: ICalCalendarMethod.PUBLISH,
    name: subscription && oneLine(subscription.name),
    ttl: subscription?.refreshSeconds,
  })
  eachAlone(
    ends,
    (end) => file.createEvent(eventOf(end, calendar, now)),
    ({ connectionId, kind }) => ({ connectionId, kind, of: 'calendar' }),
  )
  for (const days of planned) file.createEvent(plannedEvent(days, calendar, now))
  // A calendar without a component is none (RFC 5545 §3.6), and some programs give up on it for good.
  if (file.length() === 0) file.createEvent(nothingToFollow(calendar, now))
  return `${file.toString()}\r\n`
}

/** @throws what the generator, or a date that no calendar has, fails with */
function eventOf(end: End, { language, hasAlarms, advice }: Calendar, now: Date): ICalEventData {
  const t = mailTranslator(language)
  const environment = t(`environment.${end.environment}`)
  const summary = t(`calendar.${end.kind}`, { customer: oneLine(end.customerName), environment })
  return {
    id: uidFrom(`${end.connectionId} ${end.kind}`),
    sequence: end.sequence,
    lastModified: end.changedAt,
    stamp: now,
    start: dayOf(end.endsAt),
    allDay: true,
    summary,
    description: [end.isEndAssumed && t('calendar.assumed'), advice].filter(Boolean).join(' ') || undefined,
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: (hasAlarms ? alarmDays : []).map((days) => ({
      type: ICalAlarmType.display,
      description: summary,
      triggerBefore: days * 24 * 3600 - nineHours,
    })),
  }
}

/** Today, so that nobody finds it in the years to come. */
function nothingToFollow({ language }: Calendar, now: Date): ICalEventData {
  const summary = mailTranslator(language)('calendar.nothing')
  return {
    id: uid('nothing'),
    stamp: now,
    start: dayOf(now),
    allDay: true,
    summary,
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}
