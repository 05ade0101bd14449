import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { formatDateTime } from '@/lib/i18n/format'
import { oneLine } from '@/lib/i18n/one-line'
import { membersWithRole } from '@/lib/identity/staff/members'
import { layOut } from '@/lib/mail/lay-out'
import { messageIdOf, sendMail } from '@/lib/mail/send-mail'
import { everyStandingStop, type StandingStop } from '@/lib/stop/standing'
import { countWaiting, type Waiting } from './store'
import { inWords } from './waiting-in-words'

const hour = 3_600_000

/** To every Admin, now and each hour, for as long as anything stands. A mail that is not taken has its next hour. */
export async function tellAdmins(now = new Date()): Promise<void> {
  const stops = await everyStandingStop()
  if (stops.length === 0) return
  const lines = await Promise.all(
    stops.map(async (stop) => sayStop(stop, await countWaiting(asWorker(), stop.customer?.id ?? null, now))),
  )
  for (const { id: personId, name, upn: address } of await membersWithRole(asWorker(), 'Admin')) {
    const messageId = messageIdOf('stop', `${stops.map(({ id }) => id).join('.')}.${personId}`, hourOf(now))
    await sendMail({ to: { name, address }, ...writeStops(name, lines), messageId }, { connectionId: null })
  }
}

const hourOf = (now: Date) => Math.floor(now.getTime() / hour)

function sayStop({ customer, reason, stoppedAt, stoppedBy }: StandingStop, waiting: Waiting): string {
  const whom = customer ? oneLine(customer.name) : 'everybody'
  return `Stopped for ${whom} since ${formatDateTime(stoppedAt, 'en')} by ${oneLine(stoppedBy.name)}: ${oneLine(reason)}. Waiting: ${inWords(waiting)}.`
}

function writeStops(name: string, lines: string[]) {
  return {
    subject: 'The Spencer portal is stopped',
    ...layOut({
      language: 'en',
      heading: 'The Spencer portal is stopped',
      environment: new URL(env().PORTAL_URL).host,
      greeting: `Hello ${oneLine(name)},`,
      paragraphs: [
        ...lines,
        'Nothing is added or shown meanwhile. An Admin other than the one who stopped it lifts it; secrets that were not sent are lost after 72 hours.',
      ],
      button: { label: 'See what stands', url: `${env().PORTAL_URL}/staff/settings/stop` },
      addressLabel: 'The page',
      smallPrint: ['This mail comes every hour while a stop stands.'],
    }),
  }
}
