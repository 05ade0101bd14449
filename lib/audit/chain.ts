import { createHash } from 'node:crypto'

export type AuditData = Record<string, string | number | boolean | null>

/** One link of the chain as it is hashed; `at` in milliseconds, ids in lower case, as Postgres gives them back. */
export type ChainLink = {
  seq: bigint
  at: Date
  action: string
  personId: string | null
  connectionId: string | null
  data: AuditData
  previousHash: Uint8Array
}

/** What the first entry points at. */
export const genesis = Buffer.alloc(32)

/** SHA-256 over canonical JSON (keys sorted, no spaces), the hash of the entry before included. */
export function hashOf(link: ChainLink): Buffer<ArrayBuffer> {
  const canonical = JSON.stringify([
    link.seq.toString(),
    link.at.toISOString(),
    link.action,
    link.personId,
    link.connectionId,
    Object.entries(link.data).sort(([one], [other]) => (one < other ? -1 : 1)),
    Buffer.from(link.previousHash).toString('hex'),
  ])
  return Buffer.from(createHash('sha256').update(canonical).digest())
}
