import { Prisma } from '@/prisma/generated/client'
import { snoozedFrom } from './snooze-reach'

const { sql } = Prisma

/** Of the credential `own`: somebody asked for silence, and its end is not so near that it is said all the same. */
export function isSnoozed(now: Date): Prisma.Sql {
  return sql`(own."endsAt" >= ${snoozedFrom(now)} and exists (
    select 1 from "Snooze" z where z."connectionId" = own."connectionId" and z.until > ${now}))`
}

/**
 * Of the credential `own`: a contact would be asked to let in a certificate that Spencer has yet to give, the one that ends
 * being the last that was given. What they are told waits for it, as long as a snooze would hold.
 */
export function awaitsCertificate(now: Date): Prisma.Sql {
  return sql`(own.kind = 'certificate' and own."endsAt" >= ${snoozedFrom(now)} and exists (
    select 1 from "Certificate" given
     where given."connectionId" = own."connectionId" and given."withdrawnAt" is null
       and given."thumbprintSha1" = own."thumbprintSha1"))`
}

/** Of the reminder `r` about the credential `own`: it may be said. */
export function isSendable(now: Date): Prisma.Sql {
  return sql`(r.state = 'queued' and not ${isSnoozed(now)}
    and not (r."contactId" is not null and ${awaitsCertificate(now)}))`
}
