import type { Tx } from '@/lib/db'
import { civilDateOf, civilMoment } from '@/lib/reminders/schedule/civil-time'
import { isOwnSilentAbout, isSilentAbout, wasSilentSince } from '@/lib/reminders/schedule/silence'
import { Prisma } from '@/prisma/generated/client'
import { type Chase, freshSince } from '../chases'

const { sql } = Prisma

/** Whether the customer is left in peace now, and whether there was any silence lately. */
type Silence = { isSilent: boolean; wasSilent: boolean }

/** Connections about which somebody is due to be asked again, locked until the end of `tx`. What is snoozed waits, all of it. */
export async function lockChases(tx: Tx, now: Date, most: number): Promise<Map<string, Silence>> {
  const [connectionId, firstEnd] = [sql`a."connectionId"`, sql`c."nextExpiryAt"`]
  const rows = await tx.$queryRaw<(Silence & { connectionId: string })[]>`
    select ${connectionId}, ${isSilentAbout(connectionId, firstEnd, now)} as "isSilent",
           ${wasSilentSince(connectionId, freshSince(now), now)} as "wasSilent"
      from "Attention" a join "Connection" c on c.id = ${connectionId}
     where a."chaseAt" <= ${now} and not ${isOwnSilentAbout(connectionId, firstEnd, now)}
     order by a."chaseAt" limit ${most} for update of a skip locked`
  return new Map(rows.map(({ connectionId, ...silence }) => [connectionId, silence]))
}

export async function insertChases(tx: Tx, connectionId: string, chases: readonly Chase[], now: Date): Promise<void> {
  const data = chases.map(({ subjectId, kind, step }) => ({ subjectId, kind, step, connectionId, at: now }))
  await tx.chase.createMany({ data, skipDuplicates: true })
}

/** Some contact of this customer was mailed today, or is about to be asked again, whichever connection it was about. */
export async function wereMailedToday(tx: Tx, connectionId: string, now: Date): Promise<boolean> {
  const midnight = civilMoment(civilDateOf(now), 0)
  const [row] = await tx.$queryRaw<[{ were: boolean }]>`
    with theirs as (
      select id, "customerId" from "Connection"
       where "customerId" = (select "customerId" from "Connection" where id = ${connectionId}::uuid))
    select exists (select 1 from "Mail" m join "Contact" k on k.id = m."contactId"
                    where k."customerId" = (select "customerId" from theirs limit 1) and m."createdAt" >= ${midnight})
        or exists (select 1 from "Chase" c join theirs on theirs.id = c."connectionId"
                    join "Invitation" i on i.id = c."subjectId" where c.at >= ${midnight}) as were`
  return row.were
}

/** Null where nobody of staff is known to look after it. */
export async function accountOwnerOf(tx: Tx, connectionId: string): Promise<string | null> {
  const where = { id: connectionId }
  const row = await tx.connection.findUniqueOrThrow({ where, select: { accountOwnerId: true } })
  return row.accountOwnerId
}
