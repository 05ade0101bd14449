import { env } from '@/lib/env'
import { formatDate } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { layOut } from '@/lib/mail/lay-out'
import type { Mail } from '@/lib/mail/send-mail'
import type { Part } from './parts'
import { sayEnd, sayEndInLine } from './say-end'
import { whatToDo } from './what-to-do'

type Letter = Omit<Mail, 'messageId'>
type Parts = readonly [Part, ...Part[]]

const snoozing = 'On that page you can also snooze these reminders, with a reason and an end.'

/**
 * English, as everything staff read. It says who was told, and that somebody has to be found where nobody was.
 * @param stopped the customers for whom Spencer has stopped
 */
export function writeReminderForSpencer(parts: Parts, stopped: ReadonlySet<string>, now: Date): Letter {
  const [{ connection }] = parts
  const t = mailTranslator('en')
  const name = oneLine(connection.spencerContactName)
  const { subject, ...body } = parts.length > 1 ? several(parts, stopped, now) : one(parts[0], stopped, now)
  return {
    to: { name, address: connection.spencerContactEmail },
    subject,
    ...layOut({
      ...body,
      language: 'en',
      greeting: t('greeting', { name }),
      addressLabel: t('address'),
      smallPrint: [snoozing],
    }),
  }
}

const pageOf = ({ connection }: Part) => ({
  label: 'Open the connection',
  url: `${env().PORTAL_URL}/staff/connections/${connection.id}`,
})

function one(part: Part, stopped: ReadonlySet<string>, now: Date) {
  const t = mailTranslator('en')
  const said = part.ends.map((end) => sayEnd(end, 'en', now))
  return {
    subject: said[0]?.subject ?? '',
    heading: oneLine(part.connection.customerName),
    environment: t('environmentIs', { environment: t(`environment.${part.connection.environment}`) }),
    paragraphs: [...said.flatMap(({ paragraphs }) => paragraphs), ...whatToDo(part.ends, stopped)],
    button: pageOf(part),
  }
}

/** A connection each, the next end first; beyond these the mail says how many more there are. */
const most = 100

function several(parts: Parts, stopped: ReadonlySet<string>, now: Date) {
  const t = mailTranslator('en')
  const customers = new Set(parts.map(({ connection }) => connection.customerId)).size
  const [{ connection, ends }] = parts
  const whose = oneLine(connection.customerName) + (customers > 1 ? ` and ${customers - 1} more` : '')
  const firstEnd = ends[0]?.endsAt ?? now
  const rest = parts.length - most
  return {
    subject: `${whose}: ${parts.length} connections to renew, the first date ${firstEnd <= now ? 'was' : 'is'} ${formatDate(firstEnd, 'en')}`,
    heading: `${parts.length} connections to renew`,
    environment: whose,
    paragraphs: [
      'Of these connections something ends soon, or has ended. The next end comes first.',
      ...(rest > 0 ? [`${rest} more are not in this mail; the list of connections has them.`] : []),
    ],
    parts: parts.slice(0, most).map((part) => ({
      heading: `${oneLine(part.connection.customerName)} · ${t(`environment.${part.connection.environment}`)} · ${part.connection.domain}`,
      lines: [...part.ends.map((end) => sayEndInLine(end, 'en', now)), ...whatToDo(part.ends, stopped)],
      link: pageOf(part),
    })),
  }
}
