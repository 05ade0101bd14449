import type { Tx } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import { openDays } from './open-days'

/** Of the invitation `i`: the midnight in Brussels at which those days are over; null where nothing is planned, or it is done. */
const openUntil = Prisma.sql`(
  select ((max(planned.last) + ${openDays + 1}::int)::timestamp at time zone 'Europe/Brussels')
    from (select p.day as last from "PlannedDay" p
           where p."connectionId" = i."connectionId" and not exists (
             select 1 from "Run" run where run."connectionId" = p."connectionId" and run.state = 'done'
                and run."finishedAt" > p."plannedAt")
           union all
          select f."lastDay" from "Freeze" f join "Connection" c on c."customerId" = f."customerId"
           where c.id = i."connectionId") planned)`

/** Of these connections what was not used: a link to choose fields waits for no day. */
export function keepOpenOver(tx: Tx, connectionIds: readonly string[], clock: Date): Promise<number> {
  return tx.$executeRaw`
    update "Invitation" i set "expiresAt" = ${openUntil}
     where i."connectionId" = any(${[...connectionIds]}::uuid[]) and i."revokedAt" is null
       and i."fulfilledAt" is null and i."expiresAt" > ${clock} and i.intent <> 'fields' and ${openUntil} > i."expiresAt"
       and not exists (select 1 from "Run" run where run."invitationId" = i.id and run.state = 'done')`
}
