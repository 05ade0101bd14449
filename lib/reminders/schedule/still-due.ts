import type { Tx } from '@/lib/db'
import { cancelFallen, type DueReminder, findSendable } from './mail-store'

/**
 * Of these reminders, those that are still to be said. The world has moved since they were queued: one whose credential was
 * replaced or removed, whose connection ended or whose contact is gone is cancelled here, in the moment before it would be
 * sent; a contact's also when a younger credential is live. What silence was asked about is neither: it waits, and is said afterwards; so
 * does what a contact could do nothing about before Spencer gives the next certificate.
 */
export async function stillDue(tx: Tx, reminderIds: string[], now: Date): Promise<DueReminder[]> {
  await cancelFallen(tx, reminderIds)
  return findSendable(tx, reminderIds, now)
}
