import type { Db, Tx } from '@/lib/db'

type Row = { personId: string; deputyId: string; fromAt: Date; untilAt: Date; saidById: string; saidAt: Date }

/** One for each person; false while another one is not over. */
export async function insertAbsence(tx: Tx, row: Row): Promise<boolean> {
  await tx.absence.deleteMany({ where: { personId: row.personId, untilAt: { lte: row.saidAt } } })
  return (await tx.absence.createMany({ data: [row], skipDuplicates: true })).count === 1
}

export async function deleteAbsencesOf(tx: Tx, personIds: readonly string[]): Promise<void> {
  const among = { in: [...personIds] }
  await tx.absence.deleteMany({ where: { OR: [{ personId: among }, { deputyId: among }] } })
}

export async function deleteOverAbsences(db: Db, now: Date): Promise<void> {
  await db.absence.deleteMany({ where: { untilAt: { lte: now } } })
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

export async function findThoseBehind(db: Db, deputyIds: readonly string[], now: Date): Promise<string[]> {
  const where = { deputyId: { in: [...deputyIds] }, fromAt: { lte: now }, untilAt: { gt: now } }
  const rows = await db.absence.findMany({ where, select: { personId: true }, take: 200 })
  return rows.map(({ personId }) => personId)
}
