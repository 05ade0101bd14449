import type { Db, Tx } from '@/lib/db'
import { openStates } from '../store'

/** Whether any request of its runs since then may have changed something: each that was not refused as it came. */
export async function sentAnything(db: Db, connectionId: string, since: Date | null): Promise<boolean> {
  const row = await db.ledgerEntry.findFirst({
    where: {
      run: { connectionId, ...(since && { createdAt: { gt: since } }) },
      OR: [
        { outcome: { not: 'refused' } },
        // Graph is known to give a 404 for what it has made, and a fault of its own says nothing.
        { outcome: 'refused', OR: [{ status: { gte: 500 } }, { status: 404 }] },
      ],
    },
    select: { change: true },
  })
  return row !== null
}

/**
 * Nobody takes, consents to or works this run until the transaction ends; its state. Null where somebody does this very moment,
 * or it has ended: a worker locks the run before its connection, which we hold already, and so nobody may wait here.
 */
export async function lockRunIfFree(tx: Tx, runId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<[{ state: string }?]>`
    select state::text from "Run" where id = ${runId}::uuid and state::text = any(${openStates}) for update skip locked`
  return row?.state ?? null
}
