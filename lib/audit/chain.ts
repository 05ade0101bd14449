import { createHash } from 'node:crypto'

export type AuditData = Record<string, string | number | boolean | null>

/** What happened, as the room that did it tells it; ids in lower case, as Postgres gives them back. */
export type Facts = {
  action: string
  personId: string | null
  connectionId: string | null
  data: AuditData
}

/** One link of the chain as it is hashed; `at` in milliseconds. */
type ChainLink = Facts & { seq: bigint; at: Date; previousHash: Uint8Array }

/** What the first entry points at. */
export const genesis = Buffer.alloc(32)

/**
 * SHA-256 over canonical JSON (keys sorted, no spaces), the hash of the entry before included. The database writes it, in
 * `audit_append`; this is how it is verified.
 */
export function hashOf(link: ChainLink): Buffer<ArrayBuffer> {
  const previous = Buffer.from(link.previousHash).toString('hex')
  const canonical = `["${link.seq}","${link.at.toISOString()}",${canonicalFacts(link)},"${previous}"]`
  return Buffer.from(createHash('sha256').update(canonical).digest())
}

/** The part of a link that is known before its turn comes. */
export function canonicalFacts({ action, personId, connectionId, data }: Facts): string {
  const sorted = Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1))
  return [action, personId, connectionId, sorted].map((fact) => JSON.stringify(fact)).join(',')
}
