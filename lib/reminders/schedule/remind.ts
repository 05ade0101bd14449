import { setReminderClocks } from '@/lib/credentials/reminder-clock'
import { asWorker, type Tx } from '@/lib/db'
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
  await insertReminders(
    tx,
    clocks.flatMap((clock) => remindersOf(clock, now)),
    now,
  )
  await setReminderClocks(tx, new Map(clocks.map(({ credentialId, endsAt }) => [credentialId, nextDue(endsAt, now)])))
  await skipOvertaken(tx)
  return new Set(clocks.map(({ credentialId }) => credentialId)).size
}

function remindersOf(clock: DueClock, now: Date) {
  return clock.isSuperseded && clock.contactId !== null ? [] : newReminders(clock, now)
}
