import { setReminderClocks } from '@/lib/credentials/reminder-clock'
import { asWorker, type Tx } from '@/lib/db'
import { eachAlone } from '@/lib/each-alone'
import { sendJobs } from '@/lib/queue/queue'
import { recipientsWaiting } from '../daily/recipient-store'
import { civilHourFrom } from './civil-time'
import { nextDue } from './due'
import { newReminders } from './new-reminders'
import { type DueClock, insertReminders, skipOvertaken, takeDueClocks } from './store'

const clocksAtOnce = 500

/**
 * Finds what is due and asks for the daily mail of each recipient of it, every minute. Each threshold is a row before it is
 * said, unique in the database, so two workers, or one that dies halfway, make neither two of them nor none. The mails are
 * asked for once all rows are there: one that went out between would leave the rest of the day for tomorrow.
 */
export async function remind(now = new Date()): Promise<void> {
  let taken = 0
  do taken = await asWorker((tx) => insertDue(tx, now))
  while (taken === clocksAtOnce)
  // For all that wait, not only the new ones: a mail whose job gave up gets another, one whose job still lives does not.
  await asWorker(async (tx) =>
    sendJobs(tx, 'send-reminders', await recipientsWaiting(tx, now), { after: civilHourFrom(now) }),
  )
}

async function insertDue(tx: Tx, now: Date): Promise<number> {
  const clocks = await takeDueClocks(tx, now, clocksAtOnce)
  if (clocks.length === 0) return 0
  const found = eachAlone(clocks, (clock) => lookAt(clock, now), aboutClock)
  await insertReminders(
    tx,
    found.flatMap(({ reminders }) => reminders),
    now,
  )
  const stopped = clocks.map(({ credentialId }) => [credentialId, null] as const)
  await setReminderClocks(tx, new Map([...stopped, ...found.map(({ id, next }) => [id, next] as const)]))
  await skipOvertaken(tx)
  return new Set(clocks.map(({ credentialId }) => credentialId)).size
}

const aboutClock = ({ credentialId }: DueClock) => ({ credentialId, of: 'reminders' })

function lookAt(clock: DueClock, now: Date) {
  return { id: clock.credentialId, reminders: remindersOf(clock, now), next: nextDue(clock.endsAt, now) }
}

function remindersOf(clock: DueClock, now: Date) {
  return clock.isSuperseded && clock.contactId !== null ? [] : newReminders(clock, now)
}
