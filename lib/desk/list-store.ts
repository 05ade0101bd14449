import type { Environment } from '@/lib/blueprint/blueprint'
import type { Stage } from '@/lib/connections/model'
import type { Db } from '@/lib/db'
import type { Language } from '@/lib/i18n/language'
import { plannedAnew } from '@/lib/statement-names'
import { Prisma } from '@/prisma/generated/client'
import { conditionsOf, joinsOf, orderOf } from './filter/conditions-store'
import type { ConnectionFilter } from './model'
import { waysToMatch } from './search/ways-store'

const { sql } = Prisma

/** One stage has a hundred thousand connections and the next one none; so have searches. */
const anew = Prisma.raw(plannedAnew)

type ListedRow = {
  id: string
  /** Its place in the order. */
  at: Date
  customerId: string
  customerName: string
  domain: string
  tenantId: string
  environment: Environment
  language: Language
  ownerName: string
  stage: Stage
  deskStage: string | null
  invitedAt: Date | null
  /** The ends are what Spencer's own list says: nobody has seen them. */
  isByList: boolean
  createdAt: Date
  nextExpiryAt: Date | null
  /** The first of its kind to end: during a renewal Spencer still works with the old one. */
  secretEndsAt: Date | null
  /** Nobody told the end of one in use; null where nothing is. */
  isSecretEndAssumed: boolean | null
  certificateEndsAt: Date | null
  provenAt: Date | null
  hasUnproven: boolean
  userSync: boolean
  securityGroups: boolean
  grantedAt: Date | null
  applicationId: string | null
  applicationObjectId: string | null
  switches: string[] | null
  /** By whichever credential in use. */
  areRolesSeen: boolean
  /** Of the newest secret in use. */
  secretProvenAt: Date | null
  secretProvenHow: string | null
  secretRefusedAt: Date | null
  secretRefusedNumber: number | null
  /** Why it needs somebody, as the row keeps it. */
  reasons: unknown
}

/**
 * One page by keyset: the row comparison walks an index from the place where the page before ended, so page 1 and page
 * 20,000 cost the same. Each way of matching is cut to one page before they are joined, whatever it matches.
 */
export function pageOfConnections(db: Db, filter: ConnectionFilter, now: Date, take: number): Promise<ListedRow[]> {
  const { direction } = orderOf(filter)
  return db.$queryRaw<ListedRow[]>`
    ${anew} with page as (${matching(filter, now, take)} order by at ${direction}, id ${direction} limit ${take})
    select c.id, page.at, c."customerId", k.name as "customerName", c.domain, c."tenantId", c.environment::text, c.language::text,
           c."spencerContactName" as "ownerName", c."securityGroups", c.stage::text, c."deskStage", c."createdAt", c."nextExpiryAt",
           c."secretEndsAt", live."isSecretEndAssumed", c."certificateEndsAt", live."provenAt", coalesce(live."hasUnproven", false) as "hasUnproven",
           coalesce(live."areRolesSeen", false) as "areRolesSeen",
           c."userSync", c."grantedAt", c."applicationId", c."applicationObjectId", c.switches, secret.*,
           attention.reasons, c."invitedAt",
           listed."connectionId" is not null as "isByList"
      from page
      join "Connection" c on c.id = page.id
      join "Customer" k on k.id = c."customerId"
      join "Attention" attention on attention."connectionId" = c.id
      left join "ListedConnection" listed on listed."connectionId" = c.id and listed."seenAt" is null
      left join lateral (
        select coalesce(bool_or("isEndAssumed"), false) as "isSecretEndAssumed",
               max("provenAt") as "provenAt", bool_or("provenAt" is null) as "hasUnproven",
               bool_or("provenHow" <> 'token') as "areRolesSeen"
          from "Credential" where "connectionId" = c.id and state = 'live') live on true
      left join lateral (
        select "provenAt" as "secretProvenAt", "provenHow" as "secretProvenHow",
               "refusedAt" as "secretRefusedAt", "refusedNumber" as "secretRefusedNumber"
          from "Credential" where "connectionId" = c.id and state = 'live' and kind = 'secret'
         order by "createdAt" desc limit 1) secret on true
     order by page.at ${direction}, c.id ${direction}`
}

/** Counts up to `most`, so that the answer costs the same over a thousand rows and over a million. */
export async function countMatching(db: Db, filter: ConnectionFilter, now: Date, most: number): Promise<number> {
  const all = { ...filter, after: undefined }
  const [row] = await db.$queryRaw<[{ count: number }]>`
    ${anew} select count(*)::int as count from (${matching(all, now, most)} limit ${most}) counted`
  return row.count
}

/** `id` and `at`, its place in the order, unordered; each branch holds the first `most` of its own matches in the list's order. */
export function matching(filter: ConnectionFilter, now: Date, most: number): Prisma.Sql {
  const { at, id, direction } = orderOf(filter)
  const branches = waysToMatch(filter.search).map(
    (way) => sql`(
      select c.id, ${at} as at from "Connection" c ${way.join} ${joinsOf(filter)}
       where ${way.condition} and ${conditionsOf(filter, now)}
       order by ${at} ${direction}, ${id} ${direction} limit ${most})`,
  )
  return sql`select id, at from (${Prisma.join(branches, ' union ')}) found`
}
