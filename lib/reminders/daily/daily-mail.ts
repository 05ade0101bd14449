import { asWorker, type Tx } from '@/lib/db'
import { isEndless } from '@/lib/endless'
import type { Jobs } from '@/lib/queue/queue'
import { hasCome } from '../schedule/due'
import type { DueReminder } from '../schedule/mail-store'
import { earlyReminders, newReminders } from '../schedule/new-reminders'
import { stillDue } from '../schedule/still-due'
import { insertReminders, skipOvertaken } from '../schedule/store'
import { clocksOf, mailsSince, type OwnClock } from './clock-store'
import { isWorthAMail, yearDays } from './pace'
import { isStillTheirs, markAsked, type Recipient, waitingIds, wasMailedToday } from './recipient-store'
import { findContact, findEnds, skip } from './store'

const dayMs = 24 * 60 * 60 * 1000

export type DailyMail = NonNullable<Awaited<ReturnType<typeof dailyMail>>>

/** One secret or certificate that the mail names, with the reminders that it settles: none where it is named beside others. */
export type End = DailyMail['ends'][number]

/**
 * What one person is told today, in one mail; null where they had theirs, or nothing has come. It says every end that is near at
 * the customers of whom something has come, and what comes within a week counts as said. Whatever came since the worker looked
 * last is among it.
 */
export function dailyMail(recipient: Recipient | Jobs['send-reminders'], now: Date) {
  return asWorker(async (tx) => {
    if ('owner' in recipient && !(await isStillTheirs(tx, recipient))) return null
    if (await wasMailedToday(tx, recipient, now)) return null
    if ('contactId' in recipient) await markAsked(tx, recipient.contactId, now)
    const waiting = await stillDue(tx, await waitingIds(tx, recipient), now)
    const said = await whatToSay(tx, recipient, waiting, now)
    if (said.length === 0) return null
    const contact = 'contactId' in recipient ? await findContact(tx, recipient.contactId) : null
    return { contact, ends: await endsOf(tx, recipient, said) }
  })
}

/** The credentials to name, their reminders being rows by now. */
async function whatToSay(tx: Tx, recipient: Recipient, waiting: DueReminder[], now: Date): Promise<string[]> {
  const due = Map.groupBy(
    waiting.filter(({ dueAt }) => dueAt <= now),
    ({ customerId }) => customerId,
  )
  if (due.size === 0) return []
  const running = (await clocksOf(tx, recipient, [...due.keys()], now)).filter(({ endsAt }) => !isEndless(endsAt))
  const clocks = Map.groupBy(running, ({ customerId }) => customerId)
  const mails = await mailsSince(tx, recipient, new Date(now.getTime() - yearDays * dayMs))
  const waitingFor = new Set(waiting.map(({ credentialId }) => credentialId))
  const named: OwnClock[] = []
  for (const [customerId, reminders] of due) {
    const theirs = clocks.get(customerId) ?? []
    const year = {
      tells: reminders.map(({ threshold }) => threshold),
      mails: mails.get(customerId) ?? 0,
      clocks: theirs,
    }
    if (isWorthAMail(year, now)) named.push(...theirs.filter((clock) => isNamed(clock, waitingFor, now)))
    else
      await skip(
        tx,
        reminders.map(({ id }) => id),
      )
  }
  await insertReminders(
    tx,
    named.flatMap((clock) => {
      const come = newReminders(clock, now)
      return come.length > 0 || waitingFor.has(clock.credentialId) ? come : earlyReminders(clock, now)
    }),
    now,
  )
  await skipOvertaken(tx)
  return named.map(({ credentialId }) => credentialId)
}

function isNamed(clock: OwnClock, waitingFor: ReadonlySet<string>, now: Date): boolean {
  if (clock.isHeld) return false
  return waitingFor.has(clock.credentialId) || hasCome(clock.endsAt, now) || earlyReminders(clock, now).length > 0
}

async function endsOf(tx: Tx, recipient: Recipient, credentialIds: string[]) {
  return (await findEnds(tx, credentialIds, recipient)).map(
    ({ endsAt, createdAt, thumbprintSha1, connection, ...end }) => {
      if (!endsAt) throw new Error('A reminder stands for a credential without an end')
      const { customer, credentials, certificates, ...rest } = connection
      return {
        ...end,
        endsAt,
        /** A younger one of its kind is live, and Spencer has yet to store it. */
        isSuperseded: credentials.some((other) => other.kind === end.kind && other.createdAt > createdAt),
        /** The one that ends is the last that Spencer gave: nobody at the customer can do anything yet. */
        isNextMissing: thumbprintSha1 !== null && certificates[0]?.thumbprintSha1 === thumbprintSha1,
        connection: { ...rest, customerId: customer.id, customerName: customer.name },
        reachable: customer.contacts.map(({ name }) => name),
      }
    },
  )
}
