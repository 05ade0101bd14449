import type { Tx } from '@/lib/db'
import { isSendable } from './silence-store'

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

export type DueReminder = {
  id: string
  threshold: number
  /** In the future where a mail may say it early and none has. */
  dueAt: Date
  contactId: string | null
  credentialId: string
  customerId: string
}

/** What silence was asked about, or waits for a certificate, waits on. */
export function findSendable(tx: Tx, ids: string[], now: Date): Promise<DueReminder[]> {
  return tx.$queryRaw<DueReminder[]>`
    select r.id, r.threshold, r."dueAt", r."contactId", r."credentialId", c."customerId"
      from "Reminder" r
      join "Credential" own on own.id = r."credentialId"
      join "Connection" c on c.id = own."connectionId"
     where r.id = any(${ids}::uuid[]) and ${isSendable(now)}
     order by r.id`
}

type Settled = { state: 'sent'; sentAt: Date; mailId: string } | { state: 'bounced' }

/** Those that were not settled already. */
export async function settle(tx: Tx, ids: string[], settled: Settled): Promise<Set<string>> {
  const where = { id: { in: ids }, state: 'queued' } as const
  const rows = await tx.reminder.updateManyAndReturn({ where, data: settled, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}
