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

/** The oldest first, at most so many; their ids. */
export async function moveOwned(tx: Tx, fromId: string, to: OwnerFields, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    update "Connection" set "accountOwnerId" = ${to.accountOwnerId}::uuid, "spencerContactName" = ${to.spencerContactName},
           "spencerContactEmail" = ${to.spencerContactEmail}
     where id in (select id from "Connection" where "accountOwnerId" = ${fromId}::uuid order by "createdAt", id limit ${most}
                     for no key update)
    returning id`
  return rows.map(({ id }) => id)
}

/** Of these, those whom somebody else looks after. @returns them, with who did before */
export function moveEach(tx: Tx, connectionIds: readonly string[], to: OwnerFields) {
  return tx.$queryRaw<{ id: string; before: string }[]>`
    update "Connection" c set "accountOwnerId" = ${to.accountOwnerId}::uuid, "spencerContactName" = ${to.spencerContactName},
           "spencerContactEmail" = ${to.spencerContactEmail}
      from (select id, coalesce("accountOwnerId"::text, "spencerContactEmail") as before from "Connection"
             where id = any(${[...connectionIds]}::uuid[]) and "accountOwnerId" is distinct from ${to.accountOwnerId}::uuid
             order by id for no key update) was
     where c.id = was.id
    returning c.id, was.before`
}

export function countOwned(db: Db, ofWhom: string | null) {
  return db.$queryRaw<{ id: string; name: string; isOfStaff: boolean; count: number }[]>`
    select p.id, p.name, p."staffRole" is not null as "isOfStaff", owned.count
      from (select "accountOwnerId" as id, count(*)::int as count from "Connection"
             where "accountOwnerId" is not null and (${ofWhom}::uuid is null or "accountOwnerId" = ${ofWhom}::uuid)
             group by 1 order by 2 desc limit 200) owned
      join "Person" p on p.id = owned.id
     order by p.name, p.id`
}
