import type { Tx } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import { awaitsCertificate, isSilent } from '../schedule/silence-store'
import { isAskedToday, isLedBy, isTheirs, type Recipient } from './recipient-store'

const { sql } = Prisma

export type OwnClock = {
  credentialId: string
  customerId: string
  contactId: string | null
  endsAt: Date
  since: Date
  told: number | null
  /** Not said to them today: silence was asked for, it is without the next certificate, or said by the mail that asks for the renewal. */
  isHeld: boolean
}

/** Every credential of these customers that this recipient hears of, wherever its end lies. */
export function clocksOf(tx: Tx, recipient: Recipient, customerIds: string[], now: Date): Promise<OwnClock[]> {
  const contactId = 'contactId' in recipient ? recipient.contactId : null
  const isHeldFromContact = contactId
    ? sql`(${awaitsCertificate(now)} or ${isAskedToday(sql`${contactId}::uuid`, now)})`
    : sql`false`
  const concerns =
    'contactId' in recipient
      ? sql`not exists (
          select 1 from "Credential" younger
           where younger."connectionId" = own."connectionId" and younger.kind = own.kind
             and younger.state = 'live' and younger."createdAt" > own."createdAt")`
      : isLedBy(recipient.connectionId)
  return tx.$queryRaw<OwnClock[]>`
    select own.id as "credentialId", c."customerId", ${contactId}::uuid as "contactId", own."endsAt",
           own."createdAt" as since,
           (select min(r.threshold) from "Reminder" r
             where r."credentialId" = own.id and r."contactId" is not distinct from ${contactId}::uuid) as told,
           (${isSilent(now)} or ${isHeldFromContact}) as "isHeld"
      from "Credential" own join "Connection" c on c.id = own."connectionId"
     where own.state = 'live' and own."endsAt" is not null and c.stage <> 'ended'
       and c."customerId" = any(${customerIds}::uuid[]) and ${concerns}`
}

/** How many mails of reminders they had since then, for each customer. */
export async function mailsSince(tx: Tx, recipient: Recipient, since: Date): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ customerId: string; mails: number }[]>`
    select c."customerId", count(distinct r."mailId")::int as mails
      from "Reminder" r
      join "Credential" own on own.id = r."credentialId"
      join "Connection" c on c.id = own."connectionId"
     where r."sentAt" >= ${since} and r."mailId" is not null and ${isTheirs(recipient)}
     group by c."customerId"`
  return new Map(rows.map(({ customerId, mails }) => [customerId, mails]))
}
