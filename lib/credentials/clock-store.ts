import type { Tx } from '@/lib/db'

export async function setRemindAt(tx: Tx, clocks: Map<string, Date | null>): Promise<void> {
  const [ids, times] = [[...clocks.keys()], [...clocks.values()]]
  await tx.$executeRaw`
    update "Credential" c set "remindAt" = next.at
      from unnest(${ids}::uuid[], ${times}::timestamptz[]) as next (id, at) where c.id = next.id`
}

export async function setCustomersRemindAt(tx: Tx, connectionId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    update "Credential" set "remindAt" = ${now}
     where state = 'live' and "remindAt" is not null and "connectionId" in (
       select other.id from "Connection" own join "Connection" other on other."customerId" = own."customerId"
        where own.id = ${connectionId}::uuid)`
}
