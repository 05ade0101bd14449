import type { Db, Tx } from '@/lib/db'
import { plannedAnew } from '@/lib/statement-names'
import { Prisma } from '@/prisma/generated/client'
import type { ChosenRow } from './model'

/** Five thousand are found in another way than five. */
const anew = Prisma.raw(plannedAnew)

/** By name; whoever is not there any more is left out. */
export function findChosen(db: Db, ids: readonly string[], now: Date): Promise<ChosenRow[]> {
  return db.$queryRaw<ChosenRow[]>`
    ${anew} select c.id, k.name as "customerName", c.domain, c.environment::text, c.stage = 'ended' as "isEnded",
           c."accountOwnerId" as "ownerId", c."spencerContactName" as "ownerName", c."nextExpiryAt",
           listed."connectionId" is not null as "isByList", z.until as "snoozedUntil", z.reason as "snoozedWhy"
      from "Connection" c
      join "Customer" k on k.id = c."customerId"
      left join "ListedConnection" listed on listed."connectionId" = c.id and listed."seenAt" is null
      left join "Snooze" z on z."connectionId" = c.id and z.until > ${now}
     where c.id = any(${[...ids]}::uuid[])
     order by k.name, c.environment, c.id`
}

/** In one order, so that of two who choose the same the second waits; what only refers to one, as an invitation, does not. */
export async function lockChosen(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`${anew} select 1 from "Connection" where id = any(${[...ids]}::uuid[]) order by id for no key update`
}
