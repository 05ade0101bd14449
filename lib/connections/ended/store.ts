import type { Db, Tx } from '@/lib/db'

/** What Spencer's own list says ends first, as long as nothing of it was seen; null where it says nothing. */
export async function firstListedEnd(tx: Tx, connectionId: string): Promise<Date | null> {
  const [row] = await tx.$queryRaw<[{ first: Date | null }?]>`
    select least("secretEndsAt", "certificateEndsAt") as first from "ListedConnection"
     where "connectionId" = ${connectionId}::uuid and "seenAt" is null`
  return row?.first ?? null
}

export async function findLeft(db: Db, id: string): Promise<unknown> {
  return (await db.connection.findUniqueOrThrow({ where: { id }, select: { leftInTenant: true } })).leftInTenant
}
