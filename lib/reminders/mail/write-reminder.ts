import type { GivenCertificate } from '@/lib/credentials/who-gave'
import { env } from '@/lib/env'
import { formatDate } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { layOut } from '@/lib/mail/lay-out'
import type { Mail } from '@/lib/mail/send-mail'
import { civilDaysUntil } from '../schedule/civil-time'
import type { DueReminder } from '../schedule/still-due'
import type { Renewed } from './renewed'
import { sayCertificate } from './say-certificate'
import { sayMeanwhile } from './say-renewal'

type Letter = Omit<Mail, 'messageId'>

/**
 * In the contact's own language: what ends and when, what stops working then, and the link that prevents it.
 * @param link null while Spencer has stopped: that it follows is said instead
 */
export function writeReminder(
  reminder: DueReminder,
  contact: NonNullable<DueReminder['contact']>,
  link: { url: string; expiresAt: Date } | null,
  now: Date,
  { certificate, distrusted }: { certificate: GivenCertificate | null; distrusted: Renewed['distrusted'] },
): Letter {
  const { language } = contact
  const { connection } = reminder
  const t = mailTranslator(language)
  const spencer = { name: oneLine(connection.spencerContactName), email: connection.spencerContactEmail }
  const { subject, paragraph, ...frame } = sayEnd(reminder, language, now)
  return {
    to: { name: contact.name, address: contact.email },
    replyTo: { name: spencer.name, address: spencer.email },
    subject,
    ...layOut({
      ...frame,
      greeting: t('greeting', { name: oneLine(contact.name) }),
      paragraphs: [
        paragraph,
        ...assumed(reminder, t),
        link
          ? `${t('reminder.renew', { domain: connection.domain })} ${sayMeanwhile(distrusted, spencer.name, language)}`
          : t('reminder.stopped'),
        ...(certificate ? [sayCertificate(t, certificate)] : []),
      ],
      ...(link && { button: { label: t('renew.button'), url: link.url } }),
      smallPrint: [
        ...(link ? [t('until', { date: formatDate(link.expiresAt, language) })] : []),
        t('questions', spencer),
      ],
    }),
  }
}

/** English, as everything staff read. It says who was told, and that somebody has to be found where nobody was. */
export function writeReminderForSpencer(
  reminder: DueReminder,
  { isStopped }: { isStopped: boolean },
  now: Date,
): Letter {
  const { connection } = reminder
  const t = mailTranslator('en')
  const name = oneLine(connection.spencerContactName)
  const { subject, paragraph, ...frame } = sayEnd(reminder, 'en', now)
  return {
    to: { name, address: connection.spencerContactEmail },
    subject,
    ...layOut({
      ...frame,
      greeting: t('greeting', { name }),
      paragraphs: [paragraph, ...assumed(reminder, t), ...whatToDo(reminder, isStopped)],
      button: { label: 'Open the connection', url: `${env().PORTAL_URL}/staff/connections/${connection.id}` },
      smallPrint: ['On that page you can also snooze these reminders, with a reason and an end.'],
    }),
  }
}

/** Of a secret that was made by hand, where nobody told the end. */
function assumed({ isEndAssumed }: DueReminder, t: ReturnType<typeof mailTranslator>): string[] {
  return isEndAssumed ? [t('calendar.assumed')] : []
}

function whatToDo({ isSuperseded, isNextMissing, connection, reachable }: DueReminder, isStopped: boolean): string[] {
  const customer = oneLine(connection.customerName)
  if (isSuperseded) return [storeNewer(customer)]
  const told = toldWhom(customer, reachable.map(oneLine), isStopped)
  return isNextMissing ? [giveNext, told] : [told]
}

/** A certificate is Spencer's to make: the customer can only let in what stands ready. */
const giveNext =
  'Give the next certificate on that page. The mails to the customer wait for it and then go out by themselves; in the last three days they go out in any case.'

/** Spencer alone can mend this: a new secret is made, and the old one is in use until the new one is in the back office. */
function storeNewer(customer: string): string {
  return `A newer one was made and is not stored yet: until it is, Spencer has this one alone. Collect the newer one, put it in the back office and press Stored. If it was opened by somebody else, or its link has ended, send ${customer} a renewal for another one: nobody there is reminded again.`
}

function toldWhom(customer: string, reachable: string[], isStopped: boolean): string {
  if (reachable.length === 0) {
    return `Nobody at ${customer} got this mail: every contact has left or has an address that no longer works. Add a contact on the connection’s page, and they are told at once.`
  }
  const names = new Intl.ListFormat('en-GB').format(reachable)
  const link = isStopped ? 'now; the link to renew it follows when the stop is lifted' : 'with a link to renew it'
  return `${names} at ${customer} ${reachable.length === 1 ? 'gets' : 'get'} a mail ${link}.`
}

function sayEnd({ kind, endsAt, connection }: DueReminder, language: Language, now: Date) {
  const t = mailTranslator(language)
  const customer = oneLine(connection.customerName)
  const environment = t(`environment.${connection.environment}`)
  const date = formatDate(endsAt, language)
  const days = Math.abs(civilDaysUntil(endsAt, now))
  const { domain } = connection
  const facts = { customer, domain, date }
  return {
    language,
    heading: customer,
    environment: t('environmentIs', { environment }),
    addressLabel: t('address'),
    ...(endsAt <= now
      ? {
          subject: t(`reminder.ended.${kind}.subject`, { customer, environment, date }),
          paragraph: t(`reminder.ended.${kind}.paragraph`, { ...facts, ago: t('reminder.ago', { days }) }),
        }
      : {
          subject: t(`reminder.ends.${kind}.subject`, { customer, environment, date }),
          paragraph: t(`reminder.ends.${kind}.paragraph`, { ...facts, left: t('reminder.left', { days }) }),
        }),
  }
}
