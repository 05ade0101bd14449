import type { Somebody } from './team'

type Sql = (statement: string, values: unknown[]) => Promise<Record<string, unknown>[]>

/** An imported list of this member of staff with so many customers, as rows. @returns the id of its page */
export async function anImportedList(sql: Sql, owner: Somebody, word: string, count: number): Promise<string> {
  const [row] = await sql(statement, [owner.address, word, count])
  return String(row?.id)
}

/** The minutes in which its waves can be taken back are over. */
export async function minutesPass(sql: Sql, importId: string): Promise<void> {
  await sql(
    `update pgboss.job set start_after = now()
      where name = 'release-wave' and data->>'waveId' in (select id::text from "Wave" where "importId" = $1)`,
    [importId],
  )
}

const statement = `
  with list as (
         insert into "Import" (id, "readById", "readAt", "fileName", rows, "expiresAt", "importedAt", made)
         select gen_random_uuid(), id, now(), $2 || '.csv', '[]', now(), now(), $3 from "Person" where upn = $1
         returning id, "readById"),
       numbers as (select n, gen_random_uuid() as customer, gen_random_uuid() as connection from generate_series(1, $3) n),
       customers as (
         insert into "Customer" (id, name) select customer, $2 || ' ' || n from numbers returning id),
       contacts as (
         insert into "Contact" (id, "customerId", name, email, language)
         select gen_random_uuid(), id, 'Ann', 'ann@' || id || '.example', 'en' from customers),
       connections as (
         insert into "Connection" (id, "customerId", environment, "tenantId", domain, "userSync", "securityGroups", language,
                "accountOwnerId", "spencerContactName", "spencerContactEmail", "uniqueName", "appName", "nextExpiryAt")
         select n.connection, c.id, 'production', gen_random_uuid(), 'listed' || n.n || '.example', false, false, 'en',
                owner.id, owner.name, $1, 'spencer-production-' || n.connection, 'Spencer (production)',
                now() + make_interval(days => n.n * 9 - 20)
           from numbers n join customers c on c.id = n.customer, "Person" owner where owner.upn = $1
         returning id, "nextExpiryAt")
  insert into "ListedConnection" ("connectionId", "importId", "secretEndsAt", "listedAt")
  select connections.id, list.id, connections."nextExpiryAt", now() from connections, list
  returning "importId" as id`
