import { Prisma } from '@/prisma/generated/client'
import { endsBetween } from '../expiry/asked'
import { type accesses, type ConnectionFilter, isByEnd } from '../model'

const { sql } = Prisma

/** Where the list's order stands, so that one index has both what is asked for and the order. */
type Order = { at: Prisma.Sql; id: Prisma.Sql; direction: Prisma.Sql }

const [ascending, descending] = [Prisma.raw('asc'), Prisma.raw('desc')]

/** Newest first; what is listed by its end, by the day on which it does. */
export function orderOf(filter: ConnectionFilter): Order {
  if (isByEnd(filter)) return { at: endOf(filter), id: sql`c.id`, direction: ascending }
  if (filter.reason) return { at: sql`r."createdAt"`, id: sql`r."connectionId"`, direction: descending }
  if (filter.turn) return { at: sql`a."createdAt"`, id: sql`a."connectionId"`, direction: descending }
  return { at: sql`c."createdAt"`, id: sql`c.id`, direction: descending }
}

/** Of whichever kind is asked for; else whatever ends first. */
function endOf({ credential }: ConnectionFilter): Prisma.Sql {
  if (!credential) return sql`c."nextExpiryAt"`
  return credential === 'secret' ? sql`c."secretEndsAt"` : sql`c."certificateEndsAt"`
}

/** What else is asked about a connection `c`. */
export function joinsOf({ turn, reason }: ConnectionFilter): Prisma.Sql {
  const ofTurn = sql`join "Attention" a on a."connectionId" = c.id and a.turn = ${turn}::"Turn"`
  const ofReason = sql`join "ConnectionReason" r on r."connectionId" = c.id and r.kind = ${reason}`
  return Prisma.join([sql``, ...(turn ? [ofTurn] : []), ...(reason ? [ofReason] : [])], ' ')
}

export function conditionsOf(filter: ConnectionFilter, now: Date): Prisma.Sql {
  const { stage, environment, expires, owner, access, language, credential, after } = filter
  const { at, id, direction } = orderOf(filter)
  const conditions = [sql`true`]
  if (stage) conditions.push(sql`c."deskStage" = ${stage}`)
  if (environment) conditions.push(sql`c.environment = ${environment}::"Environment"`)
  if (owner) conditions.push(sql`c."accountOwnerId" = ${owner}::uuid`)
  if (access) conditions.push(isAccess[access])
  if (language) conditions.push(sql`c.language = ${language}::"Language"`)
  if (credential || isByEnd(filter)) conditions.push(sql`${endOf(filter)} is not null`)
  if (expires) {
    const { from, until } = endsBetween(expires, now)
    conditions.push(sql`${endOf(filter)} <= ${until}`)
    if (from) conditions.push(sql`${endOf(filter)} >= ${from}`)
  }
  if (after) {
    const isBeyond = direction === ascending ? sql`>` : sql`<`
    conditions.push(sql`(${at}, ${id}) ${isBeyond} (${after.at}, ${after.id}::uuid)`)
  }
  return Prisma.join(conditions, ' and ')
}

const isAccess: Record<(typeof accesses)[number], Prisma.Sql> = {
  'sign-in': sql`not c."userSync"`,
  sync: sql`c."userSync"`,
  groups: sql`c."securityGroups"`,
}
