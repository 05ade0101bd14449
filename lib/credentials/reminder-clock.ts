import type { Tx } from '@/lib/db'
import { setCustomersRemindAt, setRemindAt } from './clock-store'

/** When each of these credentials is to be looked at again for reminders; null for never. */
export function setReminderClocks(tx: Tx, clocks: Map<string, Date | null>): Promise<void> {
  return setRemindAt(tx, clocks)
}

/** The whole customer's: whoever can be reached since is told what they have not been told. */
export function lookAgain(tx: Tx, connectionId: string, now: Date): Promise<void> {
  return setCustomersRemindAt(tx, connectionId, now)
}
