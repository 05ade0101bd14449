import { Prisma } from '@/prisma/generated/client'
import { readSearch } from './read-search'

const { sql } = Prisma

/** A way in which a connection `c` matches; with `k` joined where it asks for the customer. */
type Way = { join: Prisma.Sql; condition: Prisma.Sql }

/**
 * Each way has an index of its own: joined with `or` none of them would be used. A way that asks another table asks it first.
 */
export function waysToMatch(search: string | undefined): Way[] {
  if (search === undefined) return [way(sql`true`)]
  const { ids, prefix, thumbprints, addresses, words } = readSearch(search)
  return [
    ...ids.flatMap(byId),
    ...(prefix ? byPrefix(prefix) : []),
    ...thumbprints.flatMap(byThumbprint),
    ...addresses.flatMap(byAddress),
    ...(words === null ? [] : byWords(words)),
  ]
}

const way = (condition: Prisma.Sql): Way => ({ join: Prisma.empty, condition })

/** Of the connection, of what stands in its tenant, or of one request to Microsoft. */
function byId(id: string): Way[] {
  const it = sql`${id}::uuid`
  const run = sql`select r."connectionId" from "LedgerEntry" l join "Run" r on r.id = l."runId"`
  return [
    sql`c.id = ${it}`,
    sql`c."customerId" = ${it}`,
    sql`c."tenantId" = ${it}`,
    sql`c."applicationId" = ${it}`,
    sql`c."applicationObjectId" = ${it}`,
    sql`c."servicePrincipalId" = ${it}`,
    sql`c.id in (select "connectionId" from "Credential" where "keyId" = ${it})`,
    sql`c.id in (select "connectionId" from "ListedConnection" where "applicationId" = ${it})`,
    sql`c.id in (select "connectionId" from "Run" where id = ${it})`,
    sql`c.id in (${run} where l."clientRequestId" = ${it})`,
    sql`c.id in (${run} where l."requestId" = ${id})`,
  ].map(way)
}

/** Between the first and the last uuid that begin so. */
function byPrefix(prefix: string): Way[] {
  const between = sql`between ${`${prefix}-0000-0000-0000-000000000000`}::uuid and ${`${prefix}-ffff-ffff-ffff-ffffffffffff`}::uuid`
  return [
    sql`c.id ${between}`,
    sql`c."tenantId" ${between}`,
    sql`c."applicationId" ${between}`,
    sql`c.id in (select "connectionId" from "Credential" where "keyId" ${between})`,
  ].map(way)
}

function byThumbprint(thumbprint: string): Way[] {
  const column = thumbprint.length === 40 ? sql`"thumbprintSha1"` : sql`"thumbprintSha256"`
  return [
    sql`c.id in (select "connectionId" from "Credential" where ${column} = ${thumbprint})`,
    sql`c.id in (select "connectionId" from "Certificate" where ${column} = ${thumbprint})`,
  ].map(way)
}

/** A contact of the customer, the account owner, or somebody of the customer who pressed. */
function byAddress(address: string): Way[] {
  const person = sql`select id from "Person" where lower(upn) = ${address}`
  return [
    sql`c."customerId" in (select "customerId" from "Contact" where email = ${address})`,
    sql`c."accountOwnerId" = (${person} limit 1)`,
    sql`c.id in (select "connectionId" from "Run" where "startedById" in (${person}))`,
  ].map(way)
}

function byWords(words: string): Way[] {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return [
    way(sql`c.domain ilike ${pattern}`),
    { join: sql`join "Customer" k on k.id = c."customerId"`, condition: sql`k.name ilike ${pattern}` },
  ]
}
