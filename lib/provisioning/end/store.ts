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

/** Nobody takes, consents to or works the run that is open until the transaction ends. */
export async function lockOpenRun(tx: Tx, connectionId: string): Promise<void> {
  await tx.$executeRaw`
    select 1 from "Run" where "connectionId" = ${connectionId}::uuid and state::text = any(${openStates}) for update`
}
