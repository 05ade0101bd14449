import { formatDate, localeOf } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { layOut } from '@/lib/mail/lay-out'
import type { Mail } from '@/lib/mail/send-mail'
import { sayCertificate } from '../mail/say-certificate'
import { sayMeanwhile } from '../mail/say-renewal'
import type { DailyMail } from './daily-mail'
import type { LinkedPart } from './parts'
import { sayEnd, sayEndInLine } from './say-end'

type Contact = NonNullable<DailyMail['contact']>
type Letter = Omit<Mail, 'messageId'>
type Parts = readonly [LinkedPart, ...LinkedPart[]]

/**
 * In the contact's own language: what ends and when, what stops working then, and the links that prevent it; where Spencer has
 * stopped, that they follow. All parts are about one customer.
 */
export function writeReminder(contact: Contact, parts: Parts, now: Date): Letter {
  const { language } = contact
  const [{ connection }] = parts
  const t = mailTranslator(language)
  const spencer = { name: oneLine(connection.spencerContactName), email: connection.spencerContactEmail }
  const { subject, smallPrint, ...body } = parts.length > 1 ? several(contact, parts, now) : one(contact, parts[0], now)
  return {
    to: { name: contact.name, address: contact.email },
    replyTo: { name: spencer.name, address: spencer.email },
    subject,
    ...layOut({
      ...body,
      language,
      heading: oneLine(connection.customerName),
      greeting: t('greeting', { name: oneLine(contact.name) }),
      addressLabel: t('address'),
      smallPrint: [...smallPrint, t('questions', spencer)],
    }),
  }
}

function one({ language }: Contact, part: LinkedPart, now: Date) {
  const { connection, ends, link, certificate, distrusted } = part
  const t = mailTranslator(language)
  const said = ends.map((end) => sayEnd(end, language, now))
  const owner = oneLine(connection.spencerContactName)
  return {
    subject: said[0]?.subject ?? '',
    environment: t('environmentIs', { environment: t(`environment.${connection.environment}`) }),
    paragraphs: [
      ...said.flatMap(({ paragraphs }) => paragraphs),
      link
        ? `${t('reminder.renew', { domain: connection.domain })} ${sayMeanwhile(distrusted, owner, language)}`
        : t('reminder.stopped'),
      ...(certificate ? [sayCertificate(t, certificate)] : []),
    ],
    ...(link && { button: { label: t('renew.button'), url: link.url } }),
    smallPrint: link ? [t('until', { date: formatDate(link.expiresAt, language) })] : [],
  }
}

/** The first end stands in the subject, and each connection in a part of its own, with its link. */
function several({ language }: Contact, parts: Parts, now: Date) {
  const t = mailTranslator(language)
  const [{ connection, ends }] = parts
  const customer = oneLine(connection.customerName)
  const nameOf = (part: LinkedPart) => t(`environment.${part.connection.environment}`)
  const environments = new Intl.ListFormat(localeOf(language)).format(new Set(parts.map(nameOf)))
  const firstEnd = ends[0]?.endsAt ?? now
  const date = formatDate(firstEnd, language)
  const isStopped = parts.every(({ link }) => link === null)
  const isTrusted = parts.every(({ distrusted }) => distrusted === null)
  const until = parts.flatMap(({ link }) => (link ? [link.expiresAt.getTime()] : []))
  const count = parts.length
  return {
    subject: t('reminder.several.subject', { customer, count, date, when: firstEnd <= now ? 'past' : 'ahead' }),
    environment: t('reminder.several.environments', { environments }),
    paragraphs: [
      t('reminder.several.lead', { customer, count }),
      isStopped
        ? t('reminder.stopped')
        : [t('reminder.renew', { domain: connection.domain }), ...(isTrusted ? [t('renew.meanwhile')] : [])].join(' '),
    ],
    parts: parts.map((part) => ({
      heading: `${nameOf(part)} · ${part.connection.domain}`,
      lines: [
        ...part.ends.map((end) => sayEndInLine(end, language, now)),
        ...(isTrusted || isStopped
          ? []
          : [sayMeanwhile(part.distrusted, oneLine(part.connection.spencerContactName), language)]),
        ...(part.certificate ? [sayCertificate(t, part.certificate)] : []),
      ],
      ...(part.link && { link: { label: t('renew.button'), url: part.link.url } }),
    })),
    smallPrint: isStopped
      ? []
      : [t('reminder.several.until', { date: formatDate(new Date(Math.min(...until)), language) })],
  }
}
