import type { Tx } from '@/lib/db'
import type { AuditData, Facts } from './chain'
import { append, appendEach, appending } from './store'

type AuditRecord = {
  /** A dotted lower-case verb: `invitation.sent`, `sign-in.refused`, `handoff.claimed`. */
  action: string
  personId?: string
  connectionId?: string
  /** Facts, ids and counts; never a secret, a token or a key. */
  data?: AuditData
}

/**
 * Writes what happened, in the transaction in which it happened: both are there or neither is. Call it last in a
 * transaction: the chain has one end, and whoever writes to it makes the others wait until commit.
 */
export async function audit(tx: Tx, record: AuditRecord): Promise<void> {
  await append(tx, factsOf(record))
}

/** Several at once, in their order, in one question: the others wait no longer for it than they must. */
export async function auditEach(tx: Tx, records: readonly AuditRecord[]): Promise<void> {
  await appendEach(tx, records.map(factsOf))
}

/** The same as part of a statement that changes something: then both are one question. */
export function auditing(record: AuditRecord) {
  return appending(factsOf(record))
}

function factsOf({ action, personId, connectionId, data }: AuditRecord): Facts {
  return {
    action,
    personId: personId?.toLowerCase() ?? null,
    connectionId: connectionId?.toLowerCase() ?? null,
    data: storable(data ?? {}),
  }
}

/** What a stranger sent (an error description, say) must not be able to stop its own audit: jsonb refuses these two. */
function storable(data: AuditData): AuditData {
  const pairs = Object.entries(data).map(([key, value]) =>
    typeof value === 'string' ? [key, value.replaceAll('\u0000', '').toWellFormed()] : [key, value],
  )
  return Object.fromEntries(pairs)
}
