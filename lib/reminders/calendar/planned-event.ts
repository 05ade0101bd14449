import { ICalAlarmType, type ICalEventData, ICalEventTransparency } from 'ical-generator'
import type { Language } from '@/lib/i18n/language'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { addCivilDays } from '../schedule/civil-time'
import { uidFrom } from './event-facts'
import type { PlannedDays } from './planned-store'

const hour = 3600

/**
 * The day that is planned, or the days of a freeze. The UID is that of the connection or the customer, and SEQUENCE the second
 * in which it was said: another day moves the event, also one that is planned after it was taken off.
 */
export function plannedEvent(
  planned: PlannedDays,
  { language, hasAlarms }: { language: Language; hasAlarms: boolean },
  now: Date,
): ICalEventData {
  const { kind, of, firstDay, lastDay, saidAt } = planned
  const summary = summaryOf(planned, language)
  const eve = { type: ICalAlarmType.display, description: summary, triggerBefore: (24 - 9) * hour }
  return {
    id: uidFrom(`${of} ${kind}`),
    sequence: Math.floor(saidAt.getTime() / 1000),
    lastModified: saidAt,
    stamp: now,
    start: new Date(firstDay),
    end: new Date(addCivilDays(lastDay, 1)),
    allDay: true,
    summary,
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: hasAlarms && kind === 'day' ? [eve] : [],
  }
}

function summaryOf({ kind, said, ...planned }: PlannedDays, language: Language): string {
  const t = mailTranslator(language)
  const customer = oneLine(planned.customerName)
  if (kind === 'freeze') return t('calendar.freeze', { customer, reason: oneLine(said ?? '') })
  const environment = planned.environment ? t(`environment.${planned.environment}`) : ''
  const day = t('calendar.planned', { customer, environment })
  return said ? `${day}, ${oneLine(said)}` : day
}
