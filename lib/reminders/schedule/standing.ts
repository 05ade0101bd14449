import { type Tx, transaction } from '@/lib/db'
import { cancelFallen, findWaiting, settle } from './store'

export type StandingReminder = Awaited<ReturnType<typeof standing>>[number]

/**
 * Of these reminders, those that are still to be said, with what their mails say. The world has moved since they were
 * queued: one whose credential was replaced or removed, whose connection ended or whose contact is gone is cancelled here, in
 * the moment before it would be sent; a contact's also when a younger credential is live. What is snoozed is neither: it
 * waits, and is said afterwards.
 */
export function standing(reminderIds: string[], now: Date) {
  return transaction(async (tx) => {
    await cancelFallen(tx, reminderIds)
    const found = await findWaiting(tx, reminderIds, now)
    return found.map(({ credential, ...reminder }) => {
      const { kind, endsAt, createdAt, connection } = credential
      if (!endsAt) throw new Error('A reminder stands for a credential without an end')
      const { customer, credentials, ...rest } = connection
      const reachable = customer.contacts.map(({ name }) => name)
      const isSuperseded = credentials.some((other) => other.kind === kind && other.createdAt > createdAt)
      return {
        ...reminder,
        kind,
        endsAt,
        isSuperseded,
        connection: { ...rest, customerName: customer.name },
        reachable,
      }
    })
  })
}

export function recordReminded(tx: Tx, reminderId: string, now: Date): Promise<boolean> {
  return settle(tx, reminderId, 'sent', now)
}

export function recordBounced(tx: Tx, reminderId: string): Promise<boolean> {
  return settle(tx, reminderId, 'bounced', null)
}
