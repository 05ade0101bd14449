import type { Db, Tx } from '@/lib/db'

export function findNotes(db: Db, customerId: string, most: number) {
  return db.customerNote.findMany({
    where: { customerId },
    select: { id: true, text: true, writtenAt: true, writtenBy: { select: { id: true, name: true } } },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
}

export function countNotes(tx: Tx, customerId: string): Promise<number> {
  return tx.customerNote.count({ where: { customerId } })
}

type NewNote = { customerId: string; text: string; writtenById: string; writtenAt: Date }

export async function insertNote(tx: Tx, note: NewNote): Promise<string> {
  return (await tx.customerNote.create({ data: note, select: { id: true } })).id
}

export function findNote(tx: Tx, id: string) {
  return tx.customerNote.findUnique({ where: { id }, select: { customerId: true, writtenById: true } })
}

/** False where somebody else was first. */
export async function removeNote(tx: Tx, id: string): Promise<boolean> {
  return (await tx.customerNote.deleteMany({ where: { id } })).count === 1
}
