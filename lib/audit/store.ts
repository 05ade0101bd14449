import { db, type Tx } from '@/lib/db'
import { type AuditData, type ChainLink, genesis } from './chain'

/** Any number that nothing else locks. */
const endOfChain = 7_305_301n

/**
 * The end of the chain and the next place in it, ours until the transaction ends. The lock is a statement of its own, so
 * that the read after it sees what the writer before us committed.
 */
export async function takeTurn(tx: Tx): Promise<{ seq: bigint; at: Date; previousHash: Uint8Array }> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${endOfChain})`
  const [turn] = await tx.$queryRaw<[{ seq: bigint; at: Date; hash: Uint8Array | null }]>`
    select nextval(pg_get_serial_sequence('"AuditEntry"', 'seq')) as seq,
           date_trunc('milliseconds', clock_timestamp()) as at,
           (select hash from "AuditEntry" order by seq desc limit 1) as hash`
  return { seq: turn.seq, at: turn.at, previousHash: turn.hash ?? genesis }
}

export async function append(tx: Tx, link: ChainLink & { hash: Uint8Array }): Promise<void> {
  await tx.auditEntry.create({
    data: { ...link, previousHash: Buffer.from(link.previousHash), hash: Buffer.from(link.hash) },
    select: { seq: true },
  })
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
