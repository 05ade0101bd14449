import type { Db, Tx } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'
import type { KeptObservation } from './plan/last-observation'

/** As the tenant was last observed; null where no run has. */
export function lastObservationOf(db: Db, connectionId: string) {
  return db.lastObservation.findUnique({
    where: { connectionId },
    select: { observation: true, observedAt: true },
  })
}

export async function keepObservation(
  tx: Tx,
  connectionId: string,
  kept: KeptObservation,
  observedAt: Date,
): Promise<void> {
  const data = { observation: kept as unknown as Prisma.InputJsonObject, observedAt }
  await tx.lastObservation.upsert({ where: { connectionId }, create: { connectionId, ...data }, update: data })
}

type UnseenEntry = Awaited<ReturnType<typeof unseenEntries>>[number]

/** What this run sent and no look of it has shown. */
export function unseenEntries(db: Db, runId: string) {
  return db.ledgerEntry.findMany({
    where: { runId, seenAt: null },
    select: { change: true, attempt: true, outcome: true, after: true },
    orderBy: { intendedAt: 'asc' },
    take: 500,
  })
}

export async function markSeen(
  tx: Tx,
  runId: string,
  entries: Pick<UnseenEntry, 'change' | 'attempt'>[],
  seen: boolean,
  seenAt: Date,
): Promise<void> {
  if (entries.length === 0) return
  const OR = entries.map(({ change, attempt }) => ({ change, attempt }))
  await tx.ledgerEntry.updateMany({ where: { runId, OR }, data: { seen, seenAt } })
}
