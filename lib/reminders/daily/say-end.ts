import { formatDate } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { civilDaysUntil } from '../schedule/civil-time'
import type { End } from './daily-mail'

type Said = Pick<End, 'kind' | 'endsAt' | 'isEndAssumed' | 'connection'>

/** One end by itself: which, when, and what stops working then. */
export function sayEnd({ kind, endsAt, isEndAssumed, connection }: Said, language: Language, now: Date) {
  const t = mailTranslator(language)
  const customer = oneLine(connection.customerName)
  const environment = t(`environment.${connection.environment}`)
  const date = formatDate(endsAt, language)
  const days = Math.abs(civilDaysUntil(endsAt, now))
  const { domain } = connection
  const facts = { customer, domain, date }
  const subjectFacts = { customer, environment, date }
  const [subject, paragraph] =
    endsAt <= now
      ? [
          t(`reminder.ended.${kind}.subject`, subjectFacts),
          t(`reminder.ended.${kind}.paragraph`, { ...facts, ago: t('reminder.ago', { days }) }),
        ]
      : [
          t(`reminder.ends.${kind}.subject`, subjectFacts),
          t(`reminder.ends.${kind}.paragraph`, { ...facts, left: t('reminder.left', { days }) }),
        ]
  return { subject, paragraphs: [paragraph, ...assumed(isEndAssumed, t)] }
}

/** One of several, in a line. */
export function sayEndInLine({ kind, endsAt, isEndAssumed }: Said, language: Language, now: Date): string {
  const t = mailTranslator(language)
  const date = formatDate(endsAt, language)
  const days = Math.abs(civilDaysUntil(endsAt, now))
  const [when, far] = endsAt <= now ? ['past', t('reminder.ago', { days })] : ['ahead', t('reminder.left', { days })]
  const line = t('reminder.several.line', { kind, when, far, date })
  return [line, ...assumed(isEndAssumed, t)].join(' ')
}

/** Of a secret that was made by hand, where nobody told the end. */
function assumed(isEndAssumed: boolean, t: ReturnType<typeof mailTranslator>): string[] {
  return isEndAssumed ? [t('calendar.assumed')] : []
}
