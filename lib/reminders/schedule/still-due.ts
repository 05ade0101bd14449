import { asWorker, type Tx } from '@/lib/db'
import { cancelFallen, findSendable, settle } from './mail-store'

export type DueReminder = Awaited<ReturnType<typeof stillDue>>[number]

/**
 * Of these reminders, those that are still to be said, with what their mails say. The world has moved since they were
 * queued: one whose credential was replaced or removed, whose connection ended or whose contact is gone is cancelled here, in
 * the moment before it would be sent; a contact's also when a younger credential is live. What is snoozed is neither: it
 * waits, and is said afterwards; so does what a contact could do nothing about before Spencer gives the next certificate.
 */
export function stillDue(reminderIds: string[], now: Date) {
  return asWorker(async (tx) => {
    await cancelFallen(tx, reminderIds)
    const found = await findSendable(tx, reminderIds, now)
    return found.map(({ credential, ...reminder }) => {
      const { kind, endsAt, isEndAssumed, createdAt, thumbprintSha1, connection } = credential
      if (!endsAt) throw new Error('A reminder stands for a credential without an end')
      const { customer, credentials, certificates, ...rest } = connection
      const reachable = customer.contacts.map(({ name }) => name)
      const isSuperseded = credentials.some((other) => other.kind === kind && other.createdAt > createdAt)
      return {
        ...reminder,
        kind,
        endsAt,
        isEndAssumed,
        isSuperseded,
        /** The one that ends is the last that Spencer gave: nobody at the customer can do anything yet. */
        isNextMissing: thumbprintSha1 !== null && certificates[0]?.thumbprintSha1 === thumbprintSha1,
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
