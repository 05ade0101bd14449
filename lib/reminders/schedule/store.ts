import type { Db, Tx } from '@/lib/db'
import { type HeldTime, isHeldBy } from '@/lib/stop/held-time'
import { Prisma } from '@/prisma/generated/client'
import { isSilent } from './silence-store'

const { sql } = Prisma

export type DueClock = {
  credentialId: string
  endsAt: Date
  since: Date
  /** A younger one of its kind is live: the customer has done their part, and Spencer has yet to store it. */
  isSuperseded: boolean
  /** Null: the account owner. */
  contactId: string | null
  told: number | null
}

/**
 * The credentials whose time to be looked at has come, once for each recipient who can be reached, with what they were told
 * last. The rows are locked: of two workers each takes its own, and nobody waits.
 */
export function takeDueClocks(tx: Tx, now: Date, most: number): Promise<DueClock[]> {
  return tx.$queryRaw<DueClock[]>`
    with taken as materialized (
      select own.id, own."connectionId", own.kind, own."endsAt", own."createdAt"
        from "Credential" own
       where own.state = 'live' and own."remindAt" <= ${now} and own."endsAt" is not null
         and not ${isSilent(now)}
       order by own."remindAt" limit ${most} for update skip locked)
    select taken.id as "credentialId", taken."endsAt", taken."createdAt" as since, recipient.id as "contactId",
           exists (select 1 from "Credential" younger
                    where younger."connectionId" = taken."connectionId" and younger.kind = taken.kind
                      and younger.state = 'live' and younger."createdAt" > taken."createdAt") as "isSuperseded",
           (select min(threshold) from "Reminder" r
             where r."credentialId" = taken.id and r."contactId" is not distinct from recipient.id) as told
      from taken
      join "Connection" c on c.id = taken."connectionId"
     cross join lateral (
       select id from "Contact"
        where "customerId" = c."customerId" and "bouncedAt" is null and "leftAt" is null
       union all select null) recipient`
}

export type NewReminder = {
  credentialId: string
  contactId: string | null
  threshold: number
  state: 'queued' | 'skipped'
  dueAt: Date
}

export async function insertReminders(tx: Tx, rows: NewReminder[], now: Date): Promise<void> {
  await tx.reminder.createMany({ data: rows.map((row) => ({ ...row, createdAt: now })), skipDuplicates: true })
}

/** A mail that still waited when a more urgent one came is not sent any more. */
export async function skipOvertaken(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    update "Reminder" r set state = 'skipped'
     where r.state = 'queued' and exists (
       select 1 from "Reminder" later
        where later.state = 'queued' and later."credentialId" = r."credentialId"
          and later."contactId" is not distinct from r."contactId" and later.threshold < r.threshold)`
}

/**
 * What a contact did not get, of each live credential: the last thing that was to be said, if it bounced or was cancelled. The
 * next look queues its mail, or skips it for a more urgent one.
 * @param unheard of one who was told at an address that was not theirs, what was sent counts too
 */
export async function sayLastAgain(
  tx: Tx,
  contactId: string,
  now: Date,
  unheard: readonly ('bounced' | 'cancelled' | 'sent')[] = ['bounced', 'cancelled'],
): Promise<void> {
  await tx.$executeRaw`
    update "Reminder" r set state = 'queued', "sentAt" = null, "mailId" = null, "dueAt" = least(r."dueAt", ${now})
      from "Credential" own
     where r."contactId" = ${contactId}::uuid and r.state = any(${unheard}::"ReminderState"[])
       and own.id = r."credentialId" and own.state = 'live'
       and not exists (
         select 1 from "Reminder" later
          where later."credentialId" = r."credentialId" and later."contactId" = r."contactId"
            and later.threshold < r.threshold)`
}

/** What contacts were told without a link while a stop stood, of each live credential the last of it: it is said once more. */
export function sayAgainSince(tx: Tx, held: HeldTime): Promise<number> {
  return tx.$executeRaw`
    update "Reminder" r set state = 'queued', "sentAt" = null, "dueAt" = least(r."dueAt", ${held.until})
      from "Credential" own
     where r."contactId" is not null and r.state = 'sent' and r."sentAt" >= ${held.since}
       and own.id = r."credentialId" and own.state = 'live' and ${isHeldBy(held, sql`own."connectionId"`)}
       and not exists (
         select 1 from "Reminder" later
          where later."credentialId" = r."credentialId" and later."contactId" = r."contactId"
            and later.threshold < r.threshold)`
}

/** Of each credential of a connection the most urgent threshold that anybody was told of, or is to be. */
export async function toldOf(db: Db, connectionId: string): Promise<Map<string, number>> {
  const rows = await db.reminder.groupBy({
    by: ['credentialId'],
    where: { credential: { connectionId } },
    _min: { threshold: true },
  })
  return new Map(
    rows.flatMap(({ credentialId, _min: { threshold } }) => (threshold === null ? [] : [[credentialId, threshold]])),
  )
}
