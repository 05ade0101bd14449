import { reachable } from '@/lib/connections/model'
import type { Tx } from '@/lib/db'
import type { Recipient } from './recipient-store'

/** What is said of each: the end, what stands around it, and what still waits of it for this recipient. */
export function findEnds(tx: Tx, credentialIds: string[], recipient: Recipient) {
  return tx.credential.findMany({
    where: { id: { in: credentialIds } },
    select: {
      kind: true,
      endsAt: true,
      isEndAssumed: true,
      createdAt: true,
      thumbprintSha1: true,
      reminders: {
        where: { state: 'queued', contactId: 'contactId' in recipient ? recipient.contactId : null },
        select: { id: true, threshold: true },
        orderBy: { id: 'asc' },
        take: 50,
      },
      connection: {
        select: {
          id: true,
          certificates: { where: { withdrawnAt: null }, select: { thumbprintSha1: true }, take: 1 },
          credentials: { where: { state: 'live' }, select: { kind: true, createdAt: true }, take: 50 },
          domain: true,
          environment: true,
          spencerContactName: true,
          spencerContactEmail: true,
          customer: {
            select: { id: true, name: true, contacts: { where: reachable, select: { name: true }, take: 50 } },
          },
        },
      },
    },
    orderBy: [{ endsAt: 'asc' }, { kind: 'asc' }, { id: 'asc' }],
    take: credentialIds.length,
  })
}

export function findContact(tx: Tx, id: string) {
  return tx.contact.findUniqueOrThrow({ where: { id }, select: { id: true, name: true, email: true, language: true } })
}

/** The year has no mail left for them; every other mail says it too. */
export async function skip(tx: Tx, ids: string[]): Promise<void> {
  await tx.reminder.updateMany({ where: { id: { in: ids }, state: 'queued' }, data: { state: 'skipped' } })
}
