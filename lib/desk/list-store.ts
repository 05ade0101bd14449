import type { Environment } from '@/lib/blueprint/blueprint'
import type { Stage } from '@/lib/connections/model'
import type { Db } from '@/lib/db'
import { plannedAnew } from '@/lib/statement-names'
import { Prisma } from '@/prisma/generated/client'
import { type accesses, type ConnectionFilter, type DeskStage, isByEnd } from './model'
import { waysToMatch } from './search/ways-store'

const { sql } = Prisma

/** One stage has a hundred thousand connections and the next one none; so have searches. */
const anew = Prisma.raw(plannedAnew)

type ListedRow = {
  id: string
  customerId: string
  customerName: string
  domain: string
  environment: Environment
  stage: Stage
  /** It stands on a list, and nobody was invited to it. */
  isUninvited: boolean
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
  return db.$queryRaw<ListedRow[]>`
    ${anew} with page as (${matching(filter, now, take)} ${orderOf(filter, sql`found`)} limit ${take})
    select c.id, c."customerId", k.name as "customerName", c.domain, c.environment::text, c.stage::text, c."createdAt", c."nextExpiryAt",
           coalesce(live."secretEndsAt", listed."secretEndsAt") as "secretEndsAt", live."isSecretEndAssumed",
           coalesce(live."certificateEndsAt", listed."certificateEndsAt") as "certificateEndsAt", live."provenAt", coalesce(live."hasUnproven", false) as "hasUnproven",
           coalesce(live."areRolesSeen", false) as "areRolesSeen",
           c."userSync", c."grantedAt", c."applicationId", c."applicationObjectId", c.switches, secret.*,
           attention.reasons, c."invitedAt", (${isUninvitedListed}) as "isUninvited",
           listed."connectionId" is not null as "isByList"
      from page
      join "Connection" c on c.id = page.id
      join "Customer" k on k.id = c."customerId"
      join "Attention" attention on attention."connectionId" = c.id
      left join "ListedConnection" listed on listed."connectionId" = c.id and listed."seenAt" is null
      left join lateral (
        select min("endsAt") filter (where kind = 'secret') as "secretEndsAt",
               coalesce(bool_or("isEndAssumed"), false) as "isSecretEndAssumed",
               min("endsAt") filter (where kind = 'certificate') as "certificateEndsAt",
               max("provenAt") as "provenAt", bool_or("provenAt" is null) as "hasUnproven",
               bool_or("provenHow" <> 'token') as "areRolesSeen"
          from "Credential" where "connectionId" = c.id and state = 'live') live on true
      left join lateral (
        select "provenAt" as "secretProvenAt", "provenHow" as "secretProvenHow",
               "refusedAt" as "secretRefusedAt", "refusedNumber" as "secretRefusedNumber"
          from "Credential" where "connectionId" = c.id and state = 'live' and kind = 'secret'
         order by "createdAt" desc limit 1) secret on true
    ${orderOf(filter, sql`c`)}`
}

/** Counts up to `most`, so that the answer costs the same over a thousand rows and over a million. */
export async function countMatching(db: Db, filter: ConnectionFilter, now: Date, most: number): Promise<number> {
  const all = { ...filter, after: undefined }
  const [row] = await db.$queryRaw<[{ count: number }]>`
    ${anew} select count(*)::int as count from (${matching(all, now, most)} limit ${most}) counted`
  return row.count
}

/** Unordered; each branch holds the first `most` of its own matches in the list's order. */
function matching(filter: ConnectionFilter, now: Date, most: number): Prisma.Sql {
  const branches = waysToMatch(filter.search).map(
    (way) => sql`(
      select c.id, c."createdAt", c."nextExpiryAt" from "Connection" c ${way.join}
       where ${way.condition} and ${conditionsOf(filter, now)}
       ${orderOf(filter, sql`c`)} limit ${most})`,
  )
  return sql`select id, "createdAt", "nextExpiryAt" from (${Prisma.join(branches, ' union ')}) found`
}

const expiryDays = { ended: 0, '7': 7, '30': 30, '90': 90 } as const

function conditionsOf(filter: ConnectionFilter, now: Date): Prisma.Sql {
  const { stage, environment, expires, turn, owner, access, language, after } = filter
  const conditions = [sql`true`]
  if (stage) conditions.push(isAt(stage))
  if (environment) conditions.push(sql`c.environment = ${environment}::"Environment"`)
  if (owner) conditions.push(sql`c."accountOwnerId" = ${owner}::uuid`)
  if (access) conditions.push(isAccess[access])
  if (language) conditions.push(sql`c.language = ${language}::"Language"`)
  if (turn) conditions.push(sql`c.id in (select a."connectionId" from "Attention" a where a.turn = ${turn}::"Turn")`)
  if (expires) {
    const until = new Date(now.getTime() + expiryDays[expires] * 24 * 60 * 60 * 1000)
    conditions.push(sql`c."nextExpiryAt" <= ${until}`)
  }
  if (isByEnd(filter)) {
    conditions.push(sql`c."nextExpiryAt" is not null`)
    if (after) conditions.push(sql`(c."nextExpiryAt", c.id) > (${after.at}, ${after.id}::uuid)`)
  } else if (after) {
    conditions.push(sql`(c."createdAt", c.id) < (${after.at}, ${after.id}::uuid)`)
  }
  return Prisma.join(conditions, ' and ')
}

const isAccess: Record<(typeof accesses)[number], Prisma.Sql> = {
  'sign-in': sql`not c."userSync"`,
  sync: sql`c."userSync"`,
  groups: sql`c."securityGroups"`,
}

const isUninvitedListed = sql`
  c."invitedAt" is null and exists (select 1 from "ListedConnection" l where l."connectionId" = c.id)
  and not exists (select 1 from "Invitation" i where i."connectionId" = c.id and i.intent = 'connect')`

function isAt(stage: DeskStage): Prisma.Sql {
  if (stage === 'unverified') return sql`c.stage = 'invited' and ${isUninvitedListed}`
  const isStage = sql`c.stage = ${stage}::"Stage"`
  return stage === 'invited' ? sql`${isStage} and not (${isUninvitedListed})` : isStage
}

/** Newest first; what expires is listed by the day on which it does. */
function orderOf(filter: ConnectionFilter, of: Prisma.Sql): Prisma.Sql {
  return isByEnd(filter)
    ? sql`order by ${of}."nextExpiryAt" asc, ${of}.id asc`
    : sql`order by ${of}."createdAt" desc, ${of}.id desc`
}

/**
 * How many connections are in each stage, each counted up to `most`. A query per stage rather than one over all: the
 * planner then knows which stage it is, and finds an empty one empty in its index.
 */
export async function countStages(db: Db, stages: readonly DeskStage[], most: number): Promise<Map<string, number>> {
  const counts = stages.map(
    (stage) => sql`
      select ${stage} as stage, count(*)::int as count
        from (select 1 from "Connection" c where ${isAt(stage)} limit ${most}) counted`,
  )
  const rows = await db.$queryRaw<{ stage: string; count: number }[]>`
    ${anew} ${Prisma.join(counts, ' union all ')}`
  return new Map(rows.map((row) => [row.stage, row.count]))
}
