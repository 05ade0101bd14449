import { Prisma } from '@/prisma/generated/client'
import { civilDateOf } from './civil-time'
import { silentFrom } from './silence-reach'

const { sql } = Prisma

/**
 * Nobody is asked about this connection: staff snoozed it, it is planned for a day that is not over, or its customer changes
 * nothing today. What ends within three days is said all the same.
 *
 * @param end as SQL: when what would be said of it ends; null where nothing does
 */
export function silentFor(connectionId: Prisma.Sql, end: Prisma.Sql, now: Date): Prisma.Sql {
  return sql`(${isFarFrom(end, now)} and ${isQuiet(connectionId, { from: now, until: now })})`
}

/** The same of a snooze alone, which staff wanted of their own work too. */
export function snoozedFor(connectionId: Prisma.Sql, end: Prisma.Sql, now: Date): Prisma.Sql {
  return sql`(${isFarFrom(end, now)} and ${isSnoozed(connectionId, now)})`
}

function isFarFrom(end: Prisma.Sql, now: Date): Prisma.Sql {
  return sql`coalesce(${end} >= ${silentFrom(now)}, true)`
}

function isSnoozed(connectionId: Prisma.Sql, from: Date): Prisma.Sql {
  return sql`exists (select 1 from "Snooze" z where z."connectionId" = ${connectionId} and z.until > ${from})`
}

/** Whether somebody wanted silence about it at some moment of these. */
export function isQuiet(connectionId: Prisma.Sql, { from, until }: { from: Date; until: Date }): Prisma.Sql {
  const [first, last] = [sql`${civilDateOf(from)}::date`, sql`${civilDateOf(until)}::date`]
  return sql`(${isSnoozed(connectionId, from)}
    or exists (select 1 from "PlannedDay" p
                where p."connectionId" = ${connectionId} and p.day >= ${first} and ${isAhead(sql`p`)})
    or exists (select 1 from "Freeze" f join "Connection" frozen on frozen."customerId" = f."customerId"
                where frozen.id = ${connectionId} and f."lastDay" >= ${first} and f."firstDay" <= ${last}))`
}

/** The connections about which somebody may want silence now, found by what they asked for: each may still end too soon for it. */
export function perhapsQuiet(now: Date): Prisma.Sql {
  const today = sql`${civilDateOf(now)}::date`
  return sql`(select "connectionId" from "Snooze" where until > ${now}
    union select "connectionId" from "PlannedDay" where day >= ${today}
    union select c.id from "Freeze" f join "Connection" c on c."customerId" = f."customerId"
           where f."lastDay" >= ${today} and f."firstDay" <= ${today})`
}

/** Of the planned day that this names: no run was done since it was planned. */
export function isAhead(planned: Prisma.Sql): Prisma.Sql {
  return sql`not exists (
    select 1 from "Run" run
     where run."connectionId" = ${planned}."connectionId" and run.state = 'done' and run."finishedAt" > ${planned}."plannedAt")`
}

/** Of the credential `own`: it is not told of now. */
export function isSilent(now: Date): Prisma.Sql {
  return silentFor(sql`own."connectionId"`, sql`own."endsAt"`, now)
}

/**
 * Of the credential `own`: a contact would be asked to let in a certificate that Spencer has yet to give, the one that ends
 * being the last that was given. What they are told waits for it, as long as a snooze would hold.
 */
export function awaitsCertificate(now: Date): Prisma.Sql {
  return sql`(own.kind = 'certificate' and own."endsAt" >= ${silentFrom(now)} and exists (
    select 1 from "Certificate" given
     where given."connectionId" = own."connectionId" and given."withdrawnAt" is null
       and given."thumbprintSha1" = own."thumbprintSha1"))`
}

/** Of the reminder `r` about the credential `own`: it may be said. */
export function isSendable(now: Date): Prisma.Sql {
  return sql`(r.state = 'queued' and not ${isSilent(now)}
    and not (r."contactId" is not null and ${awaitsCertificate(now)}))`
}
