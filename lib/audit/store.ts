import { db, type Tx } from '@/lib/db'
import { type AuditData, type ChainLink, genesis } from './chain'

/** The end of the chain and the next place in it, ours until the transaction ends; everybody else waits until then. */
export async function takeTurn(tx: Tx): Promise<{ seq: bigint; at: Date; previousHash: Uint8Array }> {
  const [turn] = await tx.$queryRaw<[{ seq: bigint; at: Date; hash: Uint8Array | null }]>`select * from audit_turn()`
  return { seq: turn.seq, at: turn.at, previousHash: turn.hash ?? genesis }
}

/** By hand, because it is in almost every transaction and the others wait meanwhile. */
export async function append(tx: Tx, link: ChainLink & { hash: Uint8Array }): Promise<void> {
  const { seq, at, action, personId, connectionId, data, previousHash, hash } = link
  await tx.$executeRaw`
    insert into "AuditEntry" (seq, at, action, "personId", "connectionId", data, "previousHash", hash)
    values (${seq}, ${at}, ${action}, ${personId}::uuid, ${connectionId}::uuid, ${JSON.stringify(data)}::jsonb,
            ${previousHash}, ${hash})`
}

/** Newest first. */
export async function newestRows(filter: { connectionId?: string; before?: bigint }, take: number) {
  const rows = await db().auditEntry.findMany({
    where: { connectionId: filter.connectionId, seq: filter.before === undefined ? undefined : { lt: filter.before } },
    select: { seq: true, at: true, action: true, personId: true, connectionId: true, data: true },
    orderBy: { seq: 'desc' },
    take,
  })
  return rows.map((row) => ({ ...row, data: row.data as AuditData }))
}

export async function namesOf(personIds: string[]): Promise<Map<string, string>> {
  const people = await db().person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
    take: personIds.length,
  })
  return new Map(people.map((person) => [person.id, person.name]))
}

/** The chain in order, from the entry after `seq` on. */
export async function linksAfter(seq: bigint, take: number) {
  const rows = await db().auditEntry.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: 'asc' }, take })
  return rows.map((row) => ({ ...row, data: row.data as AuditData }))
}
