import type { Db, Tx } from '@/lib/db'

/** The name and the address are copies of the person's, for pages and mails. */
export type OwnerFields = { accountOwnerId: string; spencerContactName: string; spencerContactEmail: string }

export function findOwner(tx: Tx, connectionId: string) {
  return tx.connection.findUniqueOrThrow({
    where: { id: connectionId },
    select: { accountOwnerId: true, spencerContactEmail: true },
  })
}

export async function adoptOwners(db: Db): Promise<void> {
  await db.$executeRaw`
    update "Connection" c set "accountOwnerId" = p.id
      from "Person" p
     where c."accountOwnerId" is null and p."staffRole" is not null and p."erasedAt" is null
       and lower(p.upn) = lower(c."spencerContactEmail")`
}

export async function followOwners(db: Db): Promise<void> {
  await db.$executeRaw`
    update "Connection" c set "spencerContactName" = p.name, "spencerContactEmail" = p.upn
      from "Person" p
     where p.id = c."accountOwnerId" and p."erasedAt" is null
       and (c."spencerContactName", c."spencerContactEmail") is distinct from (p.name, p.upn)`
}
