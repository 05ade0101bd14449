import type { Db, Tx } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import { type AuditData, canonicalFacts, type Facts } from './chain'

/** Writes the next link in one question. The end of the chain is ours until the transaction ends; everybody else waits. */
export async function append(tx: Tx, facts: Facts): Promise<void> {
  await tx.$executeRaw`select ${appending(facts)}`
}

export async function appendEach(tx: Tx, all: readonly Facts[]): Promise<void> {
  const links = all.map((facts) => ({ ...facts, canonical: canonicalFacts(facts) }))
  await tx.$executeRaw`
    select audit_append(link->>'action', (link->>'personId')::uuid, (link->>'connectionId')::uuid, link->'data', link->>'canonical')
      from jsonb_array_elements(${JSON.stringify(links)}::jsonb) with ordinality as given (link, place) order by place`
}

/** Ids in lower case. */
export function appending(facts: Facts): Prisma.Sql {
  const { action, personId, connectionId, data } = facts
  return Prisma.sql`
    audit_append(${action}, ${personId}::uuid, ${connectionId}::uuid, ${JSON.stringify(data)}::jsonb, ${canonicalFacts(facts)})`
}

/** Newest first. */
export async function newestRows(db: Db, filter: { connectionId?: string; before?: bigint }, take: number) {
  const rows = await db.auditEntry.findMany({
    where: { connectionId: filter.connectionId, seq: filter.before === undefined ? undefined : { lt: filter.before } },
    select: { seq: true, at: true, action: true, personId: true, connectionId: true, data: true },
    orderBy: { seq: 'desc' },
    take,
  })
  return rows.map((row) => ({ ...row, data: row.data as AuditData }))
}

export async function namesOf(db: Db, personIds: string[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
    take: personIds.length,
  })
  return new Map(people.map((person) => [person.id, person.name]))
}

/** The chain in order, from the entry after `seq` on. */
export async function linksAfter(db: Db, seq: bigint, take: number) {
  const rows = await db.auditEntry.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: 'asc' }, take })
  return rows.map((row) => ({ ...row, data: row.data as AuditData }))
}
