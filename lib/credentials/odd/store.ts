import type { Environment } from '@/lib/blueprint/blueprint'
import type { Db } from '@/lib/db'

export type Elsewhere = { connectionId: string; customerName: string; environment: Environment }

/** The other connections that have or ever had this certificate, given by staff or seen in the tenant; oldest first. */
export function connectionsWith(db: Db, thumbprintSha1: string, exceptId: string | null): Promise<Elsewhere[]> {
  return db.$queryRaw<Elsewhere[]>`
    select c.id as "connectionId", k.name as "customerName", c.environment::text
      from "Connection" c
      join "Customer" k on k.id = c."customerId"
     where c.id in (select "connectionId" from "Certificate" where "thumbprintSha1" = ${thumbprintSha1}
                    union all
                    select "connectionId" from "Credential" where "thumbprintSha1" = ${thumbprintSha1})
       and c.id is distinct from ${exceptId}::uuid
     order by c."createdAt", c.id
     limit 20`
}

/** @throws when there is no such connection */
export async function whoseConnection(db: Db, connectionId: string): Promise<Elsewhere> {
  const { environment, customer } = await db.connection.findUniqueOrThrow({
    where: { id: connectionId },
    select: { environment: true, customer: { select: { name: true } } },
  })
  return { connectionId, environment, customerName: customer.name }
}
