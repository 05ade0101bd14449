import { reachable } from '@/lib/connections/model'
import type { Tx } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'
import { sendableIds } from './store'

/**
 * What no longer needs saying: the credential or the connection is gone, or the contact is. A younger live one is enough for
 * the customer's contacts, not for Spencer: the old secret is in use until the new one is stored.
 */
export async function cancelFallen(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    update "Reminder" r set state = 'cancelled'
      from "Credential" own join "Connection" c on c.id = own."connectionId"
     where r.id = any(${ids}::uuid[]) and r.state = 'queued' and own.id = r."credentialId" and (
       own.state <> 'live' or c.stage = 'ended'
       or (r."contactId" is not null and exists (
             select 1 from "Credential" younger
              where younger."connectionId" = own."connectionId" and younger.kind = own.kind
                and younger.state = 'live' and younger."createdAt" > own."createdAt"))
       or exists (select 1 from "Contact" k
                   where k.id = r."contactId" and (k."bouncedAt" is not null or k."leftAt" is not null)))`
}

const mailed = {
  id: true,
  threshold: true,
  contactId: true,
  contact: { select: { name: true, email: true, language: true } },
  credential: {
    select: {
      kind: true,
      endsAt: true,
      isEndAssumed: true,
      createdAt: true,
      thumbprintSha1: true,
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
            select: {
              name: true,
              contacts: { where: reachable, select: { name: true }, take: 50 },
            },
          },
        },
      },
    },
  },
} as const satisfies Prisma.ReminderSelect

/** What is snoozed, or waits for a certificate, waits on. */
export async function findSendable(tx: Tx, ids: string[], now: Date) {
  const sendable = await sendableIds(tx, now, ids)
  return tx.reminder.findMany({
    where: { id: { in: sendable } },
    select: mailed,
    orderBy: { id: 'asc' },
    take: sendable.length,
  })
}

/** False for one that is settled already. */
export async function settle(tx: Tx, id: string, state: 'sent' | 'bounced', sentAt: Date | null): Promise<boolean> {
  const { count } = await tx.reminder.updateMany({ where: { id, state: 'queued' }, data: { state, sentAt } })
  return count === 1
}
