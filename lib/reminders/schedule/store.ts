import { reachable } from '@/lib/connections/model'
import type { Tx } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'

export type DueClock = {
  credentialId: string
  endsAt: Date
  since: Date
  /** A younger one of its kind is live: its own end no longer matters. */
  isSuperseded: boolean
  /** Null: the Spencer contact. */
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

export async function setRemindAt(tx: Tx, clocks: Map<string, Date | null>): Promise<void> {
  const [ids, times] = [[...clocks.keys()], [...clocks.values()]]
  await tx.$executeRaw`
    update "Credential" c set "remindAt" = next.at
      from unnest(${ids}::uuid[], ${times}::timestamptz[]) as next (id, at) where c.id = next.id`
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

export async function waitingIds(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from "Reminder" where state = 'queued' order by id limit 5000`
  return rows.map(({ id }) => id)
}

/** What no longer needs saying: the credential or the connection is gone, a younger one is live, the contact is. */
export async function cancelFallen(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    update "Reminder" r set state = 'cancelled'
      from "Credential" own join "Connection" c on c.id = own."connectionId"
     where r.id = any(${ids}::uuid[]) and r.state = 'queued' and own.id = r."credentialId" and (
       own.state <> 'live' or c.stage = 'ended'
       or exists (select 1 from "Credential" younger
                   where younger."connectionId" = own."connectionId" and younger.kind = own.kind
                     and younger.state = 'live' and younger."createdAt" > own."createdAt")
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
      connection: {
        select: {
          id: true,
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

export function findWaiting(tx: Tx, ids: string[]) {
  return tx.reminder.findMany({
    where: { id: { in: ids }, state: 'queued' },
    select: mailed,
    orderBy: { id: 'asc' },
    take: ids.length,
  })
}

/** False for one that is settled already. */
export async function settle(tx: Tx, id: string, state: 'sent' | 'bounced', sentAt: Date | null): Promise<boolean> {
  const { count } = await tx.reminder.updateMany({ where: { id, state: 'queued' }, data: { state, sentAt } })
  return count === 1
}
