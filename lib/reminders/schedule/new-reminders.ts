import { morningBefore } from './civil-time'
import { type Clock, due, soon } from './due'
import type { NewReminder } from './store'

type Told = Clock & { credentialId: string; contactId: string | null }

/** The rows of what has come for one recipient of one credential since they were told last; none where nothing has. */
export function newReminders(clock: Told, now: Date): NewReminder[] {
  const found = due(clock, now)
  if (!found) return []
  return [...found.skip.map((threshold) => row(clock, threshold, 'skipped')), row(clock, found.tell, 'queued')]
}

/** The row of what comes so soon that a mail of today says it; none where nothing does. */
export function earlyReminders(clock: Told, now: Date): NewReminder[] {
  const threshold = soon(clock, now)
  return threshold === null ? [] : [row(clock, threshold, 'queued')]
}

function row({ credentialId, contactId, endsAt }: Told, threshold: number, state: NewReminder['state']): NewReminder {
  return { credentialId, contactId, threshold, state, dueAt: morningBefore(endsAt, threshold) }
}
