import type { Db, Tx } from '@/lib/db'

type Row = { personId: string; deputyId: string; fromAt: Date; untilAt: Date; saidById: string; saidAt: Date }

/** One at a time for each person: a newer one takes its place. */
export async function saveAbsence(tx: Tx, { personId, ...row }: Row): Promise<void> {
  await tx.absence.upsert({
    where: { personId },
    create: { personId, ...row },
    update: row,
    select: { personId: true },
  })
}

export async function deleteAbsence(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.absence.deleteMany({ where: { personId } })).count === 1
}

const people = { select: { id: true, name: true } } as const

/** Those that are not over, the soonest first. */
export function listAbsences(db: Db, now: Date) {
  return db.absence.findMany({
    where: { untilAt: { gt: now } },
    select: { personId: true, fromAt: true, untilAt: true, person: people, deputy: people },
    orderBy: [{ fromAt: 'asc' }, { personId: 'asc' }],
    take: 200,
  })
}

export async function findDeputyId(db: Db, personId: string, now: Date): Promise<string | null> {
  const where = { personId, fromAt: { lte: now }, untilAt: { gt: now } }
  return (await db.absence.findFirst({ where, select: { deputyId: true } }))?.deputyId ?? null
}

export async function findWhomStandsInFor(db: Db, deputyId: string, now: Date): Promise<string[]> {
  const where = { deputyId, fromAt: { lte: now }, untilAt: { gt: now } }
  const rows = await db.absence.findMany({ where, select: { personId: true }, take: 200 })
  return rows.map(({ personId }) => personId)
}
