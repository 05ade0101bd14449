import type { Tx } from '@/lib/db'
import type { Jobs } from '@/lib/queue/queue'
import { Prisma } from '@/prisma/generated/client'
import { civilDateOf, civilMoment } from '../schedule/civil-time'
import { isSendable } from '../schedule/silence-store'

const { sql } = Prisma

/**
 * Who gets one mail a day. At a customer that is a contact, one address there: whoever is a contact of two customers gets a
 * mail from each, since neither is told of the other. At Spencer it is the account owner, by address, for all customers in
 * one mail; they are named by the first of their connections.
 */
export type Recipient = { contactId: string } | { connectionId: string }

/** Midnight in Brussels, from which on a mail is one of today. */
const midnight = (now: Date) => civilMoment(civilDateOf(now), 0)

/** Of the reminder `r` about a credential of the connection `c`. */
export function isTheirs(recipient: Recipient): Prisma.Sql {
  return 'contactId' in recipient
    ? sql`(r."contactId" = ${recipient.contactId}::uuid)`
    : sql`(r."contactId" is null and ${isLedBy(recipient.connectionId)})`
}

/** Of the connection `c`: its account owner is the one of this connection. */
export function isLedBy(connectionId: string): Prisma.Sql {
  return sql`(lower(c."spencerContactEmail") = (
    select lower(led."spencerContactEmail") from "Connection" led where led.id = ${connectionId}::uuid))`
}

/** Everybody for whom something has come, may be said, and who had no mail today; at most 5,000, by chance. */
export async function recipientsWaiting(tx: Tx, now: Date): Promise<Jobs['send-reminders'][]> {
  const rows = await tx.$queryRaw<{ contactId: string | null; owner: string; ledId: string }[]>`
    with mailed as materialized (
      select r."contactId", lower(c."spencerContactEmail") as owner
        from "Reminder" r
        join "Credential" own on own.id = r."credentialId"
        join "Connection" c on c.id = own."connectionId"
       where r."sentAt" >= ${midnight(now)} and r."mailId" is not null),
    waiting as materialized (
      select distinct r."contactId", case when r."contactId" is null then lower(c."spencerContactEmail") end as owner
        from "Reminder" r
        join "Credential" own on own.id = r."credentialId"
        join "Connection" c on c.id = own."connectionId"
       where r."dueAt" <= ${now} and ${isSendable(now)})
    select waiting."contactId", ${ownerKey(sql`waiting.owner`)} as owner,
           (select led.id from "Connection" led where lower(led."spencerContactEmail") = waiting.owner
             order by led."createdAt", led.id limit 1) as "ledId"
      from waiting
     where not exists (
       select 1 from mailed where mailed."contactId" is not distinct from waiting."contactId"
         and (waiting."contactId" is not null or mailed.owner = waiting.owner))
     order by random() limit 5000`
  return rows.map(({ contactId, owner, ledId }) => (contactId ? { contactId } : { owner, connectionId: ledId }))
}

/** Whether the connection by which an account owner was found is theirs still; where it is not, another of theirs is found. */
export async function isStillTheirs(tx: Tx, { connectionId, owner }: { connectionId: string; owner: string }) {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Connection" c where c.id = ${connectionId}::uuid and ${ownerKey(sql`lower(c."spencerContactEmail")`)} = ${owner}`
  return rows.length > 0
}

const ownerKey = (address: Prisma.Sql) => sql`encode(sha256(convert_to(${address}, 'UTF8')), 'hex')`

export async function wasMailedToday(tx: Tx, recipient: Recipient, now: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Reminder" r
      join "Credential" own on own.id = r."credentialId"
      join "Connection" c on c.id = own."connectionId"
     where r."sentAt" >= ${midnight(now)} and r."mailId" is not null and ${isTheirs(recipient)} limit 1`
  return rows.length > 0
}

export async function waitingIds(tx: Tx, recipient: Recipient): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select r.id from "Reminder" r
      join "Credential" own on own.id = r."credentialId"
      join "Connection" c on c.id = own."connectionId"
     where r.state = 'queued' and ${isTheirs(recipient)}`
  return rows.map(({ id }) => id)
}

/**
 * Of the credential `own`: the mail that asks this contact for its renewal went out today, and says when it ends.
 * @param contactId as SQL: of the row at hand, or one that is known
 */
export function isAskedToday(contactId: Prisma.Sql, now: Date): Prisma.Sql {
  return sql`exists (
    select 1 from "InvitationLink" l
      join "Invitation" i on i.id = l."invitationId"
      join "Mail" m on m."linkHash" = l."tokenHash" and m."contactId" = l."contactId"
     where l."contactId" = ${contactId} and l."sentAt" >= ${midnight(now)} and l."revokedAt" is null
       and i."connectionId" = own."connectionId" and i.intent = 'renew' and own.kind = any(i.renews)
       and m."messageId" like '<invitation.%')`
}

/** Told by that mail, it is not told by a second one. */
export async function markAsked(tx: Tx, contactId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    update "Reminder" r set state = 'sent', "sentAt" = ${now}
      from "Credential" own
     where r."contactId" = ${contactId}::uuid and r.state = 'queued' and own.id = r."credentialId"
       and ${isAskedToday(sql`r."contactId"`, now)}`
}
