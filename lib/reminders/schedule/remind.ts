import { setReminderClocks } from '@/lib/credentials/reminder-clock'
import { asWorker, type Tx } from '@/lib/db'
import { sendJobs } from '@/lib/queue/queue'
import { civilHourFrom, morningBefore } from './civil-time'
import { due, nextDue } from './due'
import { type DueClock, insertReminders, type NewReminder, sendableIds, skipOvertaken, takeDueClocks } from './store'

const clocksAtOnce = 500

/**
 * Finds what is due and queues a mail for each recipient, every minute. Each threshold is a row before it is a mail, unique
 * in the database, and the row is made in the transaction that sends its job: two workers, or one that dies halfway, make
 * neither two of them nor none.
 */
export async function remind(now = new Date()): Promise<void> {
  let taken = 0
  do taken = await asWorker((tx) => queueDue(tx, now))
  while (taken === clocksAtOnce)
}

async function queueDue(tx: Tx, now: Date): Promise<number> {
  const clocks = await takeDueClocks(tx, now, clocksAtOnce)
  if (clocks.length > 0) {
    await insertReminders(
      tx,
      clocks.flatMap((clock) => remindersOf(clock, now)),
      now,
    )
    await setReminderClocks(tx, new Map(clocks.map(({ credentialId, endsAt }) => [credentialId, nextDue(endsAt, now)])))
    await skipOvertaken(tx)
  }
  // All that wait, not only the new ones: a mail whose job gave up gets another, one whose job still lives does not.
  const jobs = (await sendableIds(tx, now)).map((reminderId) => ({ reminderId }))
  await sendJobs(tx, 'send-reminder', jobs, { after: civilHourFrom(now) })
  return new Set(clocks.map(({ credentialId }) => credentialId)).size
}

function remindersOf(clock: DueClock, now: Date): NewReminder[] {
  const { credentialId, contactId, endsAt, isSuperseded } = clock
  const found = isSuperseded && contactId !== null ? null : due(clock, now)
  if (!found) return []
  const row = (threshold: number, state: NewReminder['state']): NewReminder => ({
    credentialId,
    contactId,
    threshold,
    state,
    dueAt: morningBefore(endsAt, threshold),
  })
  return [...found.skip.map((threshold) => row(threshold, 'skipped')), row(found.tell, 'queued')]
}
